#!/bin/sh
# Prepares the checkout: the pinned Node (from the npm registry, when the host's own is too old), then the packages.
# Works from any Node >= 18 with npm >= 10. Says nothing and takes a moment when there is nothing to do.
set -eu
cd "$(dirname "$0")/.."

toolchain=tools/node
pinned="$toolchain/node_modules/.bin/node"

# Node 24.11 or later of the 24 line, or 26 and later: what the dependencies ask for.
good_enough() {
  "$1" -e 'const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit((major === 24 && minor >= 11) || major >= 26 ? 0 : 1)' 2>/dev/null
}

# True when the packages in folder $1 are not those of its lockfile.
outdated() {
  installed="$1/node_modules/.package-lock.json"
  [ ! -f "$installed" ] || [ -n "$(find "$1/package-lock.json" -newer "$installed")" ]
}

explain() {
  echo "$1" >&2
  exit 1
}

command -v node >/dev/null || explain 'Atrium needs Node 18 or later to fetch its own Node: install nodejs and npm, then run this again.'
command -v npm >/dev/null || explain 'Atrium needs npm 10 or later: install npm, then run this again.'

# The path of the node that runs everything. The link is what `npm run` and `npx` find first, so it is also the fast answer here.
link=node_modules/.bin/node
if [ -x "$link" ] && ! outdated . && good_enough "$link"; then exit 0; fi

host=$(command -v node)
if good_enough "$host"; then
  node=$(node -p process.execPath)
else
  if [ ! -x "$pinned" ] || outdated "$toolchain"; then
    echo "Fetching Node $(node -p "require('./$toolchain/package.json').dependencies.node") (this machine has $(node -v)) ..."
    npm ci --prefix "$toolchain" --ignore-scripts=false --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null
  fi
  PATH="$PWD/$toolchain/node_modules/.bin:$PATH"
  export PATH
  node=$("$pinned" -p process.execPath)
fi

if outdated .; then
  echo 'Installing packages (about a minute the first time) ...'
  npm ci --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null
fi

ln -sf "$node" "$link"
echo "Node $("$node" -v) and the packages are ready."
