#!/usr/bin/env bash
# The step "Check" of action.yml: annotations into the log of the job, SARIF into $SARIF_FILE, the exit code into the outputs. Ends with 0, so that the findings
# are uploaded before the job fails.
set -uo pipefail

mapfile -t paths < <(printf '%s' "$PATHS" | sed '/^[[:space:]]*$/d')
mapfile -t options < <(printf '%s' "$OPTIONS" | sed '/^[[:space:]]*$/d')
check() {
  node "$PROGRAM" check --max-severity="$MAX_SEVERITY" ${options[@]+"${options[@]}"} "$@" -- ${paths[@]+"${paths[@]}"}
}

check --format=sarif >"$SARIF_FILE"
code=$?
check --format=github 2>/dev/null
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
