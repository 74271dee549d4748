# Sourced by packaging/start and tests/run, which set CHECKOUT: finds Python, installs what is missing.
# POSIX shell. Every step that is done already costs next to nothing.

# One shared library that must load, and the Debian package that brings it.
WINDOWLESS_LIBRARIES="libEGL.so.1=libegl1 libGL.so.1=libgl1 libdbus-1.so.3=libdbus-1-3
  libfontconfig.so.1=libfontconfig1 libglib-2.0.so.0=libglib2.0-0 libxkbcommon.so.0=libxkbcommon0"
SCREEN_LIBRARIES="libxcb-cursor.so.0=libxcb-cursor0 libxkbcommon-x11.so.0=libxkbcommon-x11-0
  libxcb-icccm.so.4=libxcb-icccm4 libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-shape.so.0=libxcb-shape0
  libwayland-cursor.so.0=libwayland-cursor0"

SYSTEM=$(uname -s)

say() { printf '%s\n' "$*" >&2; }

# Can Python $1 run this app? 3.11, 3.12 and 3.13 are the versions it is tested on.
is_supported() {
  "$1" -I -S -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1
}

# Sets PYTHON to $VAULT_PYTHON or to the first supported interpreter found; to nothing if there is none.
find_python() {
  PYTHON=
  if [ -n "${VAULT_PYTHON:-}" ]; then
    is_supported "$VAULT_PYTHON" || { say "VAULT_PYTHON=$VAULT_PYTHON is not Python 3.11, 3.12 or 3.13."; exit 3; }
    PYTHON=$VAULT_PYTHON
    return
  fi
  for candidate in python3 python3.13 python3.12 python3.11; do
    if command -v "$candidate" >/dev/null 2>&1 && is_supported "$candidate"; then
      PYTHON=$candidate
      return
    fi
  done
}

# Prints the Debian packages whose library, of the list $1, the system does not know.
packages_of_missing_libraries() {
  [ "$SYSTEM" = Linux ] || return 0
  known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || return 0
  for pair in $1; do
    case "$known" in
      *"${pair%%=*} "*) ;;
      *) printf '%s ' "${pair#*=}" ;;
    esac
  done
}

# Prints those of the Debian packages $* that are not installed.
missing_packages() {
  for package in "$@"; do
    case "$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null)" in
      *"ok installed") ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

# Prints the Debian packages that bring Python with venv, if they are missing; needs find_python first.
packages_of_missing_python() {
  if [ -z "$PYTHON" ]; then
    command -v python3 >/dev/null 2>&1 || printf 'python3 python3-venv '
  elif ! "$PYTHON" -I -c 'import ensurepip, venv' >/dev/null 2>&1; then
    if [ "$("$PYTHON" -V 2>&1)" = "$(/usr/bin/python3 -V 2>&1)" ]; then
      printf 'python3-venv '
    else
      "$PYTHON" -I -S -c 'import sys; print("python3.%d-venv" % sys.version_info[1], end=" ")'
    fi
  fi
}

# Installs the Debian packages $* or says how and ends; then a supported Python is there, or it ends too.
require() {
  if [ $# -gt 0 ]; then
    install_packages "$@" || { tell_packages "$@"; exit 3; }
  fi
  find_python
  if [ -z "$PYTHON" ]; then
    say "Team Vault needs Python 3.11, 3.12 or 3.13, and found none of them."
    say "If one is installed elsewhere: VAULT_PYTHON=/path/to/python3.12 $0"
    exit 3
  fi
}

# Installs the Debian packages $*, where it may; fails where it may not.
install_packages() {
  command -v apt-get >/dev/null 2>&1 || return 1
  if [ "$(id -u)" = 0 ]; then
    as_root=
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
  else
    return 1
  fi
  say "Installing: $*"
  # shellcheck disable=SC2086 # an empty word must vanish
  $as_root apt-get update -q >&2 || say "The package lists could not be renewed; going on with those at hand."
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" >&2
}

# Says how to install the packages $* by hand.
tell_packages() {
  if command -v apt-get >/dev/null 2>&1; then
    say "Something of the system is missing. This one line installs it, then start again:"
    say ""
    say "    sudo apt-get install --no-install-recommends $*"
  else
    say "Something of the system is missing. Install what these Debian packages bring, then start again:"
    say ""
    say "    $*"
  fi
  say ""
}

# Sets VENV: the checkout's own environment, or one in the person's cache where the checkout is not theirs to write.
choose_venv() {
  VENV="$CHECKOUT/.venv"
  if [ -e "$VENV" ] && { [ -w "$VENV" ] || is_current "$1"; }; then return; fi
  if [ ! -e "$VENV" ] && [ -w "$CHECKOUT" ]; then return; fi
  VENV="${XDG_CACHE_HOME:-$HOME/.cache}/vault-app/venv-$(printf '%s' "$CHECKOUT" | cksum | cut -d' ' -f1)"
}

# What an environment must have been made from to be current: the lists by checksum, the interpreter asked for.
wanted_stamp() {
  cksum "$CHECKOUT/pyproject.toml" "$CHECKOUT"/packaging/requirements*.txt
  printf '%s\n' "${VAULT_PYTHON:-}."
}

# Is the environment $VENV current for the purpose $1 (app or tests)? One made for tests serves the app too.
is_current() {
  [ -x "$VENV/bin/python" ] || return 1
  wanted=$(wanted_stamp)
  for purpose in "$1" tests; do
    [ "$(cat "$VENV/made-for-$purpose" 2>/dev/null)" = "$wanted" ] && return 0
  done
  return 1
}

# Makes or renews $VENV for the purpose $1 from the pinned lists; every file is checked against its hash.
make_venv() {
  is_current "$1" && return 0
  say "Setting up the Python environment in $VENV (the first time this fetches about 100 MB) ..."
  rm -f "$VENV/made-for-app" "$VENV/made-for-tests"
  if [ -x "$VENV/bin/python" ] && is_supported "$VENV/bin/python" && [ -z "${VAULT_PYTHON:-}" ]; then
    :
  else
    "$PYTHON" -m venv --clear "$VENV" || { say "The environment could not be made."; exit 1; }
  fi
  lists="-r $CHECKOUT/packaging/requirements.txt -r $CHECKOUT/packaging/requirements-build.txt"
  [ "$1" = tests ] && lists="$lists -r $CHECKOUT/packaging/requirements-dev.txt"
  # shellcheck disable=SC2086 # a list of words on purpose
  (cd "$CHECKOUT" && "$VENV/bin/python" -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: \
    ${lists}) || { say "The libraries could not be installed."; exit 1; }
  "$VENV/bin/python" -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation \
    -e "$CHECKOUT" || { say "The app could not be installed into its environment."; exit 1; }
  # PySide6 compiles modules that it carries in an archive anew at every start, unless they are told to come out of it.
  SBK_EMBED=False "$VENV/bin/python" -c 'import PySide6.QtCore'
  wanted_stamp > "$VENV/made-for-$1"
}
