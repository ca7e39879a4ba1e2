// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a clause asks for and what is in its way, so that a record of it can be told from one of other or worse facts, by a
// program in whatever language.
#include "model/domain/exceptionreach.h"
#include "model/score/gateclauses.h"

#include <QCryptographicHash>

#include <algorithm>

namespace waymark {

namespace {

constexpr qsizetype digits = 16;

qint64 resultsInTheWay(const CheckOutcome& check)
{
    qint64 count = check.open - check.excepted;
    for (const Outcome outcome : allOutcomes)
        count += standsInTheWay(outcome) ? check.results[outcome] : 0;
    return count;
}

/// Facts are told by names, so that they stay the same in a copy of the workspace with other keys.
class Facts {
public:
    explicit Facts(const GateEvidence& evidence) : m_evidence(evidence)
    {
        for (const CheckOutcome& check : evidence.checks)
            m_checks.insert(check.check, &check);
    }

    QString digestOf(const GateClause& clause) const
    {
        QStringList facts{clause.id + u'\t' + clause.basis.join(u'\t')};
        for (const CheckKey check : clause.checks)
            facts << factOf(check);
        for (const StoryId& story : clause.stories)
            facts << story.toString();
        for (const ExceptionId& exception : clause.exceptions)
            facts << exception.toString();
        for (const RiskId& risk : clause.risks)
            facts << factOf(risk);
        return waymark::digestOf(facts);
    }

private:
    QString factOf(CheckKey key) const
    {
        const CheckOutcome* check = m_checks.value(key);
        if (!check)
            return factOfNeverRun(key);
        const QString name = check->checkId.isEmpty() ? QString::number(key.value()) : check->checkId;
        return QStringList{check->tool, name, word(check->outcome), word(check->severity),
                           QString::number(resultsInTheWay(*check)), check->attested ? word(*check->attested) : QString()}
            .join(u'\t');
    }

    QString factOfNeverRun(CheckKey key) const
    {
        const auto unit = std::ranges::find(m_evidence.facts.units, key, &CheckUnit::key);
        return unit == m_evidence.facts.units.end() ? QString::number(key.value()) : unit->tool + u'\t' + unit->checkId;
    }

    QString factOf(const RiskId& id) const
    {
        const auto risk = std::ranges::find(m_evidence.facts.risks, id, &Risk::id);
        const int level = risk == m_evidence.facts.risks.end() ? 0 : currentLevel(*risk, m_evidence.facts.riskGrid);
        return id.toString() + u'\t' + QString::number(level);
    }

    const GateEvidence& m_evidence;
    QHash<CheckKey, const CheckOutcome*> m_checks;
};

} // namespace

QString digestOf(QStringList facts)
{
    facts.sort();
    const QByteArray whole = facts.join(u'\n').toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex().left(digits));
}

void addFacts(std::vector<GateClause>& clauses, const GateEvidence& evidence)
{
    if (std::ranges::all_of(clauses, &GateClause::holds))
        return;
    const Facts facts(evidence);
    for (GateClause& clause : clauses)
        if (!clause.holds)
            clause.facts = facts.digestOf(clause);
}

} // namespace waymark
