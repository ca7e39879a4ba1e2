# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of waymark-cli for bash. Verbs, options and the words that they take are those that the program's own --help
# names, and formats those that it lists: nothing here has to follow a new one.

# _waymark_cli_words CURRENT WORD...: those that begin so. Not by compgen -W, which would run what a word says.
_waymark_cli_words() {
  local current=$1 word
  shift
  for word in "$@"; do
    if [[ $word == "$current"* ]]; then
      COMPREPLY+=("$word")
    fi
  done
}

# _waymark_cli_files CURRENT [PATTERN]: files that match, and folders. Without any, bash's own way may find some.
_waymark_cli_files() {
  compopt -o filenames -o default 2>/dev/null
  mapfile -t COMPREPLY < <({
    compgen -d -- "$1"
    compgen -f -X "!${2:-*}" -- "$1"
  } | sort -u)
}

# _waymark_cli_value PROGRAM PLACEHOLDER CURRENT: what stands in for FILE, ID, a|b and so on.
_waymark_cli_value() {
  local words=()
  case $2 in
    FILE*) _waymark_cli_files "$3" ;;
    WORKSPACE) _waymark_cli_files "$3" '*.waymark' ;;
    ID) mapfile -t words < <("$1" formats --json 2>/dev/null | sed -n 's/^ *"id": "\([^"]*\)".*/\1/p') ;;
    *'|'*) IFS='|' read -ra words <<<"$2" ;;
  esac
  _waymark_cli_words "$3" "${words[@]}"
}

# _waymark_cli_placeholder SYNOPSIS OPTION: prints what stands behind it; fails if it takes no value.
_waymark_cli_placeholder() {
  local pattern="(^|[[ ])$2 ([^][ -][^][ ]*)"
  [[ $1 =~ $pattern ]] && printf '%s\n' "${BASH_REMATCH[2]}"
}

# _waymark_cli_rest PROGRAM SYNOPSIS CURRENT: the positional argument whose turn it is, else options not given yet.
_waymark_cli_rest() {
  local i used=' ' place=0 word words=() positionals=() options=()
  for ((i = 2; i < COMP_CWORD; ++i)); do
    word=${COMP_WORDS[i]}
    if [[ $word != --?* ]]; then
      ((++place))
      continue
    fi
    used+="$word "
    if [[ ${COMP_WORDS[i + 1]-} == = ]]; then # bash takes --option=value for three words
      ((i += 2))
    elif _waymark_cli_placeholder "$2" "$word" >/dev/null; then
      ((++i))
    fi
  done
  read -ra words <<<"$2"
  for word in "${words[@]}"; do
    word=${word//[][]/}
    if [[ $word == --* ]]; then
      options+=("$word")
    elif [[ ${#options[@]} -eq 0 ]]; then
      positionals+=("$word")
    fi
  done
  local last=$((${#positionals[@]} - 1))
  if ((last >= 0 && place > last)) && [[ ${positionals[last]} == *... ]]; then
    place=$last
  fi
  if [[ $3 != -* && $place -le $last ]]; then
    _waymark_cli_value "$1" "${positionals[place]}" "$3"
    return
  fi
  for word in "${options[@]}" --help; do
    [[ $used == *" $word "* ]] || _waymark_cli_words "$3" "$word"
  done
}

_waymark_cli() {
  local program=${COMP_WORDS[0]/#\~/$HOME} current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local verbs synopsis placeholder
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    mapfile -t verbs < <("$program" --help 2>/dev/null | sed -n 's/^  waymark-cli \([a-z-]*\).*/\1/p')
    _waymark_cli_words "$current" "${verbs[@]}" --help --version
    return
  fi
  synopsis=$("$program" "${COMP_WORDS[1]}" --help 2>/dev/null | sed -n 's/^  waymark-cli [a-z-]* *//p')
  [[ -n $synopsis ]] || return
  if [[ $current == = ]]; then
    current=''
  elif [[ $previous == = ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if [[ $previous == --?* ]] && placeholder=$(_waymark_cli_placeholder "$synopsis" "$previous"); then
    _waymark_cli_value "$program" "$placeholder" "$current"
  else
    _waymark_cli_rest "$program" "$synopsis" "$current"
  fi
}

complete -F _waymark_cli waymark-cli
