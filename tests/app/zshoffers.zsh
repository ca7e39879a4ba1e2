#!/usr/bin/env zsh
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# zshoffers.zsh FOLDER LINE: what zsh, with the completions of that folder, offers at the end of the line; one a line.
zmodload zsh/zpty
zpty shell zsh -f -i
# What is added to the list of matches is printed, and the shell ends once it is complete.
() {
  zpty -w shell "source ${(q)1}"
  repeat 50; do
    zpty -r shell said
    [[ $said == *READY* ]] && break
  done
} =(<<< "
PS1= PS2=
fpath=(${(q)1} \$fpath)
autoload -Uz compinit
compinit -u -D
bindkey '^I' complete-word
zstyle ':completion:*' insert-tab false
comppostfuncs=(exit)
compadd() {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then
    builtin compadd \"\$@\"
    return
  fi
  local -a hits
  local hit
  builtin compadd -A hits \"\$@\"
  builtin compadd \"\$@\"
  local added=\$?
  for hit in \$hits; print -r -- \"OFFER \$hit END\"
  return added
}
print RE''ADY")
zpty -w shell "$2"$'\t'
while zpty -r shell said; do
  while [[ $said == *'OFFER '*' END'* ]]; do
    print -r -- "${${said#*OFFER }%% END*}"
    said=${said#* END}
  done
done
