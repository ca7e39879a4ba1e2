// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "views/exceptions/exceptionacts.h"
#include "views/shared/detailscontent.h"
#include "views/screen.h"

namespace waymark {

class CoveredSection;
class NoteSection;

/// One exception, in the details panel: where it stands, what can be done about it, what it covers, its history, and what
/// people noted about it. Closes when it is gone.
class ExceptionDetails final : public DetailsContent {
    Q_OBJECT
public:
    explicit ExceptionDetails(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const ExceptionId& exception); ///< in the panel; the focus stays where it is
    void refresh();                          ///< the figures have changed: names, what it covers
    bool canDo(ExceptionActs::Act act) const;
    void begin(ExceptionActs::Act act);
    const std::optional<ExceptionRecord>& shown() const { return m_shown; }

Q_SIGNALS:
    void editRequested(const waymark::ExceptionId& exception);
    void renewed(const waymark::ExceptionId& exception);
    void checksRequested(const waymark::CheckSelection& selection);
    void riskRequested(const waymark::RiskId& risk);
    void messageRaised(const waymark::Message& message);

private:
    void follow(const ChangeSet& changes);
    void show(const ExceptionRecord& exception);
    void build(const ExceptionRecord& exception);
    void addState(const ExceptionRecord& exception);
    void addFields(const ExceptionRecord& exception);
    void addEvidence(const ExceptionRecord& exception);
    void addHistory(const ExceptionRecord& exception);
    bool isTypedIn() const;
    CheckUnit checkOf(const ExceptionRecord& exception) const; ///< as it is named; so is a risk that is accepted itself
    QDateTime now() const; ///< in the workspace's time zone
    ExceptionState stateOf(const ExceptionRecord& exception) const;

    ScreenContext m_context;
    // These stay while the rest is built anew: something may have been typed.
    ExceptionActs* m_acts;
    CoveredSection* m_covered;
    NoteSection* m_notes;
    std::optional<ExceptionRecord> m_shown;
    ExceptionState m_state = ExceptionState::Proposed; ///< of what is shown, when it was built
    QString m_check; ///< likewise
};

} // namespace waymark
