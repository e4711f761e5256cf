# shellcheck shell=bash
# What the scripts of this folder share; they read it with `.` after they have set `here`, their folder,
# and with their own two arguments: PROGRAM, the plain one of this machine, and FOLDER, that of packages.

# All is exported, since `quietly` runs functions in a shell of its own.
set -a
. "$here/../common.sh"
[ "$(id -u)" = 0 ] || fail "only root can make systems to install packages in"
program=$(realpath "$1")
packages=$(realpath "$2")
version=$(version_of "$program")
lessons=$(realpath "$here/../../Sources/Lessons/BuiltIn")
scratch=$(realpath -m "$here/../../.build-packages")
umask 022
mkdir -p "$scratch"
quietly() { "$here/../../.ci/quietly" "$@"; }

# Runs a command in another system, with nothing of this one's environment.
in_root() {
  local root=$1
  shift
  mkdir -p "$root/proc" "$root/tmp"
  unshare --mount sh -c 'mount -t proc proc "$1/proc" && root=$1 && shift &&
    exec env -i HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
      PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin chroot "$root" "$@"' sh "$root" "$@"
}

# Builds the lessons that the program brings, with all that a build can write:
# `build_lessons FOLDER SEEN COMMAND…`, where the command sees the folder as SEEN.
build_lessons() {
  local folder=$1 seen=$2 lesson
  shift 2
  rm -rf "$folder"
  mkdir -p "$folder"
  for lesson in activation-functions manual gallery; do
    [ -f "$lessons/$lesson.md" ] || continue
    cp "$lessons/$lesson.md" "$folder"
    "$@" build "$seen/$lesson.md" -o "$seen/$lesson" --format svg,png,pdf --html --data --quiet
  done
}

# What the plain program makes of them here.
build_reference() {
  build_lessons "$scratch/reference" "$scratch/reference" "$program"
}

# Fails unless a folder of reports is the reference, byte for byte.
same_as_reference() {
  diff -rq "$scratch/reference" "$1" || fail "$2 builds other bytes than the program here"
  echo "$2 builds the same $(find "$1" -type f | wc -l) files, byte for byte."
}

# A Debian without Swift, made once; `fresh_debian NAME` is a copy of it, whose path it prints.
make_debian() {
  needs debootstrap
  [ -d "$scratch/debian" ] && return
  rm -rf "$scratch/debian.new"
  debootstrap --variant=minbase bookworm "$scratch/debian.new" http://deb.debian.org/debian
  mv "$scratch/debian.new" "$scratch/debian"
}
fresh_debian() {
  rm -rf "${scratch:?}/$1"
  cp -a --reflink=auto "$scratch/debian" "$scratch/$1"
  cp /etc/resolv.conf "$scratch/$1/etc/resolv.conf"
  echo "$scratch/$1"
}

# A system with glibc and nothing else: no shell, no configuration, no fonts. What glibc 2.36 brought is
# hidden under other names of the same length, so that it is as good as the oldest that packages allow.
bare_root() {
  rm -rf "$1"
  mkdir -p "$1/lib64" "$1/lib/x86_64-linux-gnu" "$1/root" "$1/proc" "$1/tmp"
  cp -L /lib64/ld-linux-x86-64.so.2 "$1/lib64"
  cp -L /lib/x86_64-linux-gnu/{libc.so.6,libm.so.6,libpthread.so.0,libdl.so.2,librt.so.1} \
    "$1/lib/x86_64-linux-gnu"
  LC_ALL=C sed -i 's/GLIBC_2\.36/GLIBC_2.96/g; s/arc4rand/arcXrand/g' "$1/lib/x86_64-linux-gnu/libc.so.6"
}
