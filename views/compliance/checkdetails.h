// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/failureage.h"
#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/compliance/checkpast.h"
#include "views/compliance/checksmodel.h"
#include "views/shared/detailscontent.h"
#include "views/screen.h"

namespace waymark {

class CheckAnswers;
class CheckTiesSection;
class ExceptionsSection;
class FailureActs;
class NoteSection;

/// All about one check, in the details panel: why it counts as what it does, where it belongs, its worst resources, and
/// what people noted about it.
class CheckDetails final : public DetailsContent {
    Q_OBJECT
public:
    explicit CheckDetails(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const CheckRow& check);
    /// Shows what became of the check, if it is shown; closes the panel if no run that counts tells of it any more.
    void follow(const ProgrammeFigures& figures);
    void leave(); ///< what is being read won't be shown: the panel is wanted for something else
    void setActs(FailureActs* acts) { m_acts = acts; } ///< what can be made of a check; null: nothing

Q_SIGNALS:
    void resultsRequested(const waymark::CheckSelection& selection);
    void runRequested(const waymark::RunId& run);
    void exceptionRequested(const waymark::ExceptionDraft& draft);
    void exceptionsRequested(const waymark::ExceptionSelection& selection);
    void reviewRequested(const waymark::ReviewSelection& selection);
    void messageRaised(const waymark::Message& message);

private:
    struct Read { ///< what the workspace's file tells of the check
        ResultPage worst = {};
        std::optional<ResolveTimes> times = {};
        QString remediation = {};
        QString url = {};
        std::vector<CheckMoment> moments = {}; ///< up to the day that the figures are of, latest first
    };
    /// What it lists of results is as it is now; `asOf` is of the moments only.
    static Result<Read> read(const QString& file, CheckKey check, const QDateTime& now, const std::optional<QDateTime>& asOf);
    bool isShown() const;
    std::optional<QDateTime> asOf() const;
    void show(const CheckRow& check, const Read& read);
    void build(const CheckRow& check, const Read& read);
    void addCounts(const CheckRow& check);
    void addResources(const CheckRow& check, const ResultPage& worst);
    void addTimes(const ResolveTimes& times);
    void addAdvice(const Read& read);
    void addPast(const std::vector<CheckMoment>& moments);
    static QString howManyFail(const CheckMoment& moment, const std::vector<CheckMoment>& moments);
    void addNotes(const CheckOutcome& check);
    void addLink(const QString& text, const CheckSelection& selection);

    ScreenContext m_context;
    CheckTiesSection* m_ties; ///< stays, as the notes do
    CheckAnswers* m_answers; ///< likewise
    ExceptionsSection* m_exceptions; ///< likewise
    NoteSection* m_notes; ///< stays while the rest is built anew: something may have been typed
    FailureActs* m_acts = nullptr;
    std::optional<CheckRow> m_opened; ///< last
    std::optional<QDateTime> m_openedAsOf;
    bool m_stale = false;  ///< what was read of results isn't what is
    bool m_wanted = false; ///< what the job reads
    Job<Result<Read>> m_job;
};

} // namespace waymark
