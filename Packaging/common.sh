# shellcheck shell=bash
# What the scripts of this folder share; they read it with `.`.

# Ends with a sentence of why.
fail() {
  echo "package: $*" >&2
  exit 1
}

# Ends if one of the tools is missing.
needs() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null ||
      fail "no '$tool' in PATH; '.ci/setup package' installs what packages are made with"
  done
}

# The one version number, which the program says.
version_of() {
  "$1" --version || fail "'$1' does not say its version"
}

# Times in packages are the last commit's, so that the same sources give the same packages.
set_epoch() {
  [ -n "${SOURCE_DATE_EPOCH-}" ] ||
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
  export SOURCE_DATE_EPOCH
}

# Gives everything in a tree that time.
set_times() {
  find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}

# Copies into a folder the licences of Debian packages that files of ours were copied from, and the
# texts of all Debian that those licences name.
copy_licences() {
  local folder=$1 package common
  shift
  install -d "$folder"
  for package in "$@"; do
    [ -f "/usr/share/doc/$package/copyright" ] || fail "the licence of '$package' is not installed"
    install -m 644 "/usr/share/doc/$package/copyright" "$folder/$package"
  done
  grep -ohE '/usr/share/common-licenses/[A-Za-z0-9.-]*[A-Za-z0-9]' -r "$folder" | sort -u |
    while read -r common; do
      [ ! -f "$common" ] || install -D -m 644 "$common" "$folder/common/${common##*/}"
    done
}

# The Debian packages, without their architectures, that the files belong to.
packages_of() {
  local path
  for path in "$@"; do
    # Some libraries' paths lead through /lib, which dpkg knows without its link to /usr/lib.
    dpkg-query -S "$path" 2>/dev/null || dpkg-query -S "${path#/usr}" 2>/dev/null ||
      dpkg-query -S "$(realpath "$path")" 2>/dev/null || fail "no package owns $path"
  done | sed 's/:.*//' | sort -u
}

# A library that needs the libraries that the program opens when it first draws, and calls what the program calls of
# them, so that tools which read what a file needs can be told: `late_calls PROGRAM FILE`.
late_calls() {
  local sources library
  sources=$(dirname "${BASH_SOURCE[0]}")/../Sources/CLateLibraries
  {
    echo '#define FUNCTION(name) extern char name; __attribute__((used)) static char *call_##name = &name;'
    cat "$sources/functions.h"
  } | clang -shared -fPIC -nostdlib -Wl,--as-needed -x c - $(pkg-config --libs pangocairo pangoft2) -o "$2"
  # What the program says itself ("ELF dlopen metadata", UAPI Group Specifications).
  for library in $(objcopy -O binary --only-section=.note.dlopen "$1" /dev/stdout |
    grep -aoE '"soname":\["[^"]*"' | cut -d '"' -f 4); do
    objdump -p "$2" | grep -q "NEEDED  *$library\$" || fail "nothing here stands for $library, which the program opens"
  done
}
