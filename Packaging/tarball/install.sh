#!/bin/sh
# Installs Curvesheet, or takes it away again:
#
#   ./install.sh [PREFIX]              into PREFIX/bin, PREFIX/lib/curvesheet and PREFIX/share
#   ./install.sh --uninstall [PREFIX]  what it had installed there
#
# Without a PREFIX it is /usr/local for root, and ~/.local for others. An older Curvesheet there is
# replaced. It runs from where it was unpacked, too, as bin/curvesheet, without being installed.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)

fail() {
  echo "install.sh: $*" >&2
  exit 1
}

uninstalls=
if [ "${1-}" = --uninstall ]; then
  uninstalls=yes
  shift
fi
case "${1-}" in
  -*) sed -n '2,8s/^# \{0,1\}//p' "$0"; [ "$1" = --help ] || [ "$1" = -h ] || exit 64; exit 0 ;;
esac
[ $# -le 1 ] || fail "one folder is enough: $*"
if [ "$(id -u)" = 0 ]; then default=/usr/local; else default=${HOME:-.}/.local; fi
prefix=${1:-$default}
case "$prefix" in
  /*) ;;
  *) prefix=$(pwd)/$prefix ;;
esac
# What was installed, a path below the prefix on each line.
list=lib/curvesheet/installed

# Removes the files that a list names, and folders that are empty then.
remove() {
  while IFS= read -r file; do
    rm -f "$prefix/$file"
  done <"$1"
  while IFS= read -r file; do
    folder=$file
    while folder=$(dirname "$folder") && [ "$folder" != . ]; do
      rmdir "$prefix/$folder" 2>/dev/null || break
    done
  done <"$1"
}

# The nearest folder that is there, of one that is to be made.
existing() {
  place=$1
  while [ ! -e "$place" ]; do place=$(dirname "$place"); done
  echo "$place"
}

[ -w "$(existing "$prefix")" ] || {
  if [ "$(id -u)" = 0 ]; then
    fail "$(existing "$prefix") cannot be written to; name another folder: ./install.sh PREFIX"
  fi
  fail "you may not write into $(existing "$prefix"); run it with sudo, or name a folder of your own:" \
    "./install.sh ~/.local"
}
for folder in bin lib share lib/curvesheet share/curvesheet share/doc; do
  [ ! -e "$prefix/$folder" ] || [ -w "$prefix/$folder" ] ||
    fail "you may not write into $prefix/$folder; run it with sudo, or name a folder of your own:" \
      "./install.sh ~/.local"
done

if [ -n "$uninstalls" ]; then
  [ -f "$prefix/$list" ] || fail "$prefix has no Curvesheet that this script installed"
  names=$(mktemp)
  trap 'rm -f "$names"' EXIT
  cp "$prefix/$list" "$names"
  echo "$list" >>"$names"
  remove "$names"
  echo "Curvesheet is gone from $prefix."
  exit 0
fi

[ "$(uname -s) $(uname -m)" = "Linux x86_64" ] ||
  fail "this is made for Linux on x86_64, and here is $(uname -s) on $(uname -m)"
needed=$(cat "$here/lib/curvesheet/glibc")
# Not all systems have getconf, but each glibc says its version when its loader is asked.
found=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed -n 's/^glibc //p')
[ -n "$found" ] ||
  found=$(/lib64/ld-linux-x86-64.so.2 --version 2>/dev/null | sed -n '1s/.* \([0-9][0-9.]*[0-9]\)\.*$/\1/p')
[ -n "$found" ] ||
  fail "this needs glibc $needed or newer, and here is none (Alpine and others have musl in its place)"
[ "$(printf '%s\n' "$needed" "$found" | sort -V | head -n 1)" = "$needed" ] ||
  fail "this needs glibc $needed or newer, and here is $found: Debian 12, Ubuntu 22.04, Fedora 35 and newer have it"

# All is put beside its place first and then renamed, so that a program that runs goes on with its files.
names=$(mktemp)
gone=$(mktemp)
trap 'rm -f "$names" "$gone"' EXIT
(cd "$here" && find bin lib share -type f) | sort >"$names"
while IFS= read -r file; do
  mkdir -p "$prefix/$(dirname "$file")"
  cp -p "$here/$file" "$prefix/$file.new"
  mv -f "$prefix/$file.new" "$prefix/$file"
done <"$names"
if [ -f "$prefix/$list" ]; then
  grep -vxF -f "$names" "$prefix/$list" >"$gone" || true
  remove "$gone"
fi
cp "$names" "$prefix/$list"

"$prefix/bin/curvesheet" --version >/dev/null || fail "the program does not run here"
echo "Curvesheet $("$prefix/bin/curvesheet" --version) is in $prefix/bin."
case ":$PATH:" in
  *":$prefix/bin:"*) ;;
  *) echo "Your PATH does not have $prefix/bin yet." ;;
esac
