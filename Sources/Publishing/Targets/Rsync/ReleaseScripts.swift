/// What runs on the server, in the shell every Unix has. `$1` is always the target’s folder.
enum ReleaseScripts {
  /// Takes the lock and holds it until its input ends. Where there is no flock, a folder is the lock.
  static let lock = """
    umask 022
    mkdir -p -- "$1/releases" || exit 1
    if command -v flock >/dev/null 2>&1; then
      exec 9>"$1/.bulletin-lock" || exit 1
      flock -n 9 || exit 75
    else
      mkdir -- "$1/.bulletin-lock.d" 2>/dev/null || exit 75
      trap 'rmdir -- "$1/.bulletin-lock.d"' EXIT
      trap 'exit 1' HUP INT PIPE TERM
    fi
    echo locked
    cat >/dev/null
    """

  /// Prints what is there: `live LINK` or `taken`, `release NAME` for each, then `manifest` and the live manifest.
  static let look = """
    cd -- "$1" 2>/dev/null || exit 0
    if [ -L current ]; then echo "live $(readlink current)"; elif [ -e current ]; then echo taken; fi
    for path in releases/*/; do
      [ -f "$path/.bulletin/published" ] && name=${path#releases/} && echo "release ${name%/}"
    done
    if [ -L current ] && [ -f current/.bulletin/published ]; then
      echo manifest
      cat current/.bulletin/published
    fi
    exit 0
    """

  /// Makes an empty folder for the new release, and prints the files of the live one, `$2`, as `./path`.
  ///
  /// What a run before this one left is kept beside it, to be linked to.
  static let prepare = """
    set -e; umask 022
    cd -- "$1/releases"
    if [ -d .partial ]; then rm -rf .interrupted; mv .partial .interrupted; fi
    mkdir -p .partial .interrupted
    if [ -n "$2" ]; then cd -- "$2"; find . \\( -type f -o -type l \\) -print; fi
    """

  /// Finishes the new release, gives it its name, `$2`, makes it live, and removes the releases `$5` and on.
  ///
  /// Its input names the files to link from the live release, `$3`; after an empty line comes the manifest, `$4` bytes.
  static let activate = """
    set -e; umask 022
    cd -- "$1/releases"
    while IFS= read -r path && [ -n "$path" ]; do
      case $path in */*) mkdir -p -- ".partial/${path%/*}" ;; esac
      ln -- "$3/$path" ".partial/$path"
    done
    mkdir -p .partial/.bulletin
    cat >.partial/.bulletin/published
    [ "$(wc -c <.partial/.bulletin/published)" -eq "$4" ] || { echo 'the list of files came incomplete' >&2; exit 1; }
    mv -- .partial "$2"
    (\(flip))
    cd -- "$1/releases"
    rm -rf .interrupted
    shift 4
    for name in "$@"; do rm -rf -- "./$name"; done
    """

  /// Makes release `$2` live: readers see the old link or the new one. GNU and BSD name the flag differently.
  static let flip = """
    set -e
    cd -- "$1"
    rm -f .current.next
    ln -s "releases/$2" .current.next
    mv -fT .current.next current 2>/dev/null || mv -fh .current.next current
    """
}
