# Sourced by tests/run after make_venv: brings Bitwarden's own client, which tests/peers speak to, next to the tests'
# Python. POSIX shell. The first time it gets 17 MB with npm, and Node.js if the system's is too old for the client.

BITWARDEN_CLIENT=2026.6.0
OLDEST_NODE=20

is_new_enough() {
  "$1" -e "process.exit(parseInt(process.versions.node) < $OLDEST_NODE ? 1 : 0)" >/dev/null 2>&1
}

is_bitwarden_here() {
  grep -qs "\"version\": \"$BITWARDEN_CLIENT\"" "$VENV/bitwarden/node_modules/@bitwarden/cli/package.json" &&
    { is_new_enough node || is_new_enough "$VENV/bitwarden/node_modules/node/bin/node"; }
}

# Brings the client if it is not there; fails where npm is missing or gets nothing.
bring_bitwarden() {
  is_bitwarden_here && return 0
  command -v npm >/dev/null 2>&1 || return 1
  say "Getting Bitwarden's client for the tests (17 MB, the first time only) ..."
  node_too=
  is_new_enough node || node_too=node@22
  # What a broken-off try has left would be taken for whole.
  rm -rf "$VENV/bitwarden" && mkdir -p "$VENV/bitwarden" &&
    npm install --prefix "$VENV/bitwarden" --no-audit --no-fund --no-save --no-package-lock --no-update-notifier \
      --loglevel=error --fetch-retries=1 "@bitwarden/cli@$BITWARDEN_CLIENT" ${node_too} >&2 &&
    is_bitwarden_here
}
