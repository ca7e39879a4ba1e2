// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"

#include <vector>

namespace waymark {

/// This session's own change sets, oldest first, and how far back the person has gone. A step that was taken back is
/// replaced by the change set that did so, and the other way round, so that either way the inverse of a step leads on.
class UndoHistory {
public:
    bool canUndo() const { return m_position > 0; }
    bool canRedo() const { return m_position < m_steps.size(); }
    QString undoText() const { return canUndo() ? m_steps[m_position - 1].text : QString(); }
    QString redoText() const { return canRedo() ? m_steps[m_position].text : QString(); }

    const ChangeSet& toUndo() const { return m_steps[m_position - 1]; }
    const ChangeSet& toRedo() const { return m_steps[m_position]; }

    void add(ChangeSet step); ///< a new edit: what was undone can no longer be redone
    void stepBack(ChangeSet undone); ///< `undone`: the change set by which it was taken back
    void stepForward(ChangeSet redone);

private:
    void replaceStep(size_t index, ChangeSet inverse);
    std::vector<ChangeSet> m_steps;
    size_t m_position = 0;
};

} // namespace waymark
