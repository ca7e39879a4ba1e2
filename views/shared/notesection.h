// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/notelist.h"

namespace waymark {

/// The notes of a subject as a part of its page in the details panel: under a thin line and a head that counts them.
class NoteSection final : public QWidget {
    Q_OBJECT
public:
    explicit NoteSection(const ScreenContext& context, QWidget* parent = nullptr);

    NoteList& notes() const { return *m_notes; }

private:
    NoteList* m_notes;
};

} // namespace waymark
