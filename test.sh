#!/usr/bin/env bash
# Sets a fresh Debian machine up and runs every test. ./test.sh --help says what else it can do.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly results=artifacts/test-results
readonly left_out=artifacts/without-functions
readonly zone=/usr/share/zoneinfo/Europe/London
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
filter=""
fast=false
failures=()

usage() {
  cat <<'END'
./test.sh                     set up what is missing, build, check the format, run every test
./test.sh --fast              the same without the browser and the tests that need one
./test.sh soak MINUTES        faults of every kind and endurance, as many as there is time for; prints their counts. Run again,
                              it goes on with what has not been tried of this build
./test.sh --filter EXPRESSION only the tests that the expression of `dotnet test --filter` selects
./test.sh --help              this

Single steps by hand:
  dotnet build Transition.sln                        build everything
  dotnet format Transition.sln                       put the format right
  dotnet test tests/Transition.Domain.Tests          the tests of one project
  dotnet run --project src/Transition.LocalHost      run it
END
}

fail() {
  echo "test.sh: $1" >&2
  exit 2
}

# step NAME COMMAND...: prints what is done and how long it took; a failure is kept for the end in $failures.
step() {
  local name=$1 start=$SECONDS
  shift
  echo "==> $name"
  if "$@"; then
    echo "    $name: $((SECONDS - start)) s"
  else
    echo "    $name: FAILED after $((SECONDS - start)) s"
    failures+=("$name")
    return 1
  fi
}

as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "needs root to run: $*. Run it as root, or install sudo."
  fi
}

install_packages() {
  command -v apt-get >/dev/null || fail "cannot install $* without apt-get. Install them by hand and run this again."
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

check_dotnet() {
  command -v dotnet >/dev/null || fail "the .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download/dotnet/10.0."
  dotnet --version >/dev/null || fail "no .NET SDK here fits global.json. Install .NET 10 from https://dotnet.microsoft.com/download/dotnet/10.0."
  echo "    .NET SDK $(dotnet --version)"
}

install_missing_packages() {
  local missing=()
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  [[ -e $zone ]] || missing+=(tzdata)
  if ! $fast && ! command -v chromium >/dev/null; then
    if command -v apt-get >/dev/null; then
      missing+=(chromium)
    else
      echo "    no chromium and no apt-get: the tests that need a browser are left out"
      fast=true
    fi
  fi
  if ((${#missing[@]})); then
    echo "    installing ${missing[*]}"
    install_packages "${missing[@]}"
  fi
}

install_npm_folders() {
  local lock folder
  while IFS= read -r lock; do
    folder=$(dirname "$lock")
    # npm writes this file last, so a half-done installation is done again.
    [[ $folder/node_modules/.package-lock.json -nt $lock ]] && continue
    echo "    npm ci in $folder"
    (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error) || return 1
  done < <(find src tests -name package-lock.json -not -path '*/node_modules/*' -not -path '*/bin/*')
}

build() {
  dotnet restore Transition.sln -v q || return 1
  # What the restore found out and, being quiet, did not say.
  [[ ! -e $left_out ]] || sed 's/^/    /' "$left_out"
  dotnet build Transition.sln --no-restore -v q
}

run_tests() {
  local selected=$filter
  if $fast; then
    selected="${selected:+($selected)&}Category!=Browser"
  fi
  rm -rf "$results"
  mkdir -p "$results"
  dotnet test Transition.sln --no-build --nologo ${selected:+--filter "$selected"}
}

# soak MINUTES: what an ordinary run tries a sample of, at more and more places, and the same work over and over.
soak() {
  [[ ${1:-} =~ ^[1-9][0-9]*$ ]] || fail "soak needs the number of minutes that it may take, for example: ./test.sh soak 30"
  step ".NET SDK" check_dotnet
  step "packages of npm" install_npm_folders
  local failed=0
  export TRANSITION_SOAK=1
  # By itself, for it measures the memory of its process.
  TRANSITION_SOAK_MINUTES=$(($1 / 4 + 1)) soak_tests "FullyQualifiedName~Endurance" || failed=1
  # No class has more than nine tests that go on and on, one after the other.
  TRANSITION_SOAK_MINUTES=$((($1 - $1 / 4 + 8) / 9)) soak_tests "FullyQualifiedName!~Endurance" || failed=1
  cat artifacts/soak/table.md
  return $failed
}

soak_tests() {
  dotnet test tests/Transition.Reliability.Tests --nologo --filter "$1" --logger "console;verbosity=detailed"
}

# The sum of one counter over all result files.
count() {
  find "$results" -name '*.trx' -exec grep -ho "<Counters [^>]*>" {} + 2>/dev/null |
    sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'
}

# What failed, each with the first line that it said: at the end, where even a log that was cut off has it.
failed_tests() {
  find "$results" -name '*.trx' -exec cat {} + 2>/dev/null | awk '
    /<UnitTestResult .*outcome="Failed"/ { match($0, / testName="[^"]*"/); print "    FAILED: " substr($0, RSTART + 11, RLENGTH - 12); asked = 1 }
    asked && /<Message>/ { sub(/.*<Message>/, ""); sub(/<\/Message>.*/, ""); print "            " $0; asked = 0 }'
}

report() {
  local passed failed
  passed=$(count passed)
  failed=$(count failed)
  echo "==> $SECONDS s in all"
  ((passed + failed > 0)) || failures+=("no test ran")
  ((${#failures[@]} == 0)) || printf '    FAILED: %s\n' "${failures[@]}"
  failed_tests
  echo "$passed passed, $failed failed"
  ((failed == 0 && ${#failures[@]} == 0))
}

while (($#)); do
  case $1 in
    --fast) fast=true ;;
    --filter)
      (($# > 1)) || fail "--filter needs an expression."
      filter=$2
      shift
      ;;
    soak)
      soak "${2:-}"
      exit
      ;;
    -h | --help)
      usage
      exit 0
      ;;
    *) fail "unknown option $1. ./test.sh --help lists the options." ;;
  esac
  shift
done

step ".NET SDK" check_dotnet
step "packages of the system" install_missing_packages
step "packages of npm" install_npm_folders
step "build" build
step "format" dotnet format Transition.sln --verify-no-changes --no-restore || true
step "tests" run_tests || true
report
