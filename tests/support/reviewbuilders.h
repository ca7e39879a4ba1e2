// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewfigures.h"
#include "tests/support/lensbuilders.h"
#include "tests/support/proofbuilders.h"

namespace waymark {

/// What a review of aLens(), or any lens, is made of: records by question, linked checks by choice (its id alone), outcomes.
/// `AReview().answered("iam", {"mfa"}).linked("mfa", 1).outcome(1, Outcome::Failed).figures(aLens())`
class AReview {
public:
    AReview& answered(const QString& question, const QStringList& selected, const QStringList& notApplicable = {})
    {
        m_records[question].answer = anAnswer(selected, notApplicable);
        return *this;
    }
    QuestionRecord& record(const QString& question) { return m_records[question]; }
    AReview& linked(const QString& choice, qint64 check, bool byHand = false)
    {
        m_linked[choice].push_back(linkedTo(check, byHand));
        return *this;
    }
    AReview& outcome(qint64 check, Outcome outcome)
    {
        m_scoped.outcomes.insert(CheckKey(check), anOutcome(check, outcome));
        return *this;
    }

    /// Refers to this.
    ReviewBasis basis() const
    {
        return {.record = [this](const QString& question) { return m_records.value(question); },
                .linked = [this](const QString&, const QString& choice) { return m_linked.value(choice); },
                .code = [](const QString& question, const QString& choice) { return question + QLatin1Char('-') + choice; },
                .scoped = &m_scoped};
    }
    ReviewFigures figures(const Lens& lens) const { return reviewFigures(lens, basis()); }

private:
    QHash<QString, QuestionRecord> m_records;
    QHash<QString, std::vector<LinkedCheck>> m_linked;
    ScopedChecks m_scoped = inScope({});
};

} // namespace waymark
