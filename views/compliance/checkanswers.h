// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"
#include "views/screen.h"
#include "views/shared/linessection.h"

namespace waymark {

struct SpokenFor;

/// The answers of reviews that a check speaks for, and what tests make of each: a part of its page in the details panel. Each
/// is a door to its review. Not seen while no review has been made.
class CheckAnswers final : public LinesSection {
    Q_OBJECT
public:
    explicit CheckAnswers(const ScreenContext& context, QWidget* parent = nullptr);

    void open(CheckKey check);

Q_SIGNALS:
    void reviewRequested(const waymark::ReviewSelection& selection);

private:
    void refresh();
    void addLine(const SpokenFor& spokenFor);
    void addNote(const QString& text);

    ScreenContext m_context;
    CheckKey m_check = CheckKey(0); ///< 0: none yet
};

} // namespace waymark
