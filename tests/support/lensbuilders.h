// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewrisk.h"

#include <QStringList>

namespace waymark {

/// "Title of a" unless told otherwise, with advice of its own.
inline LensChoice aChoice(const QString& id, const QString& title = {})
{
    return {.id = id,
            .title = title.isEmpty() ? QStringLiteral("Title of ") + id : title,
            .help = {.text = QStringLiteral("What %1 is").arg(id), .url = QStringLiteral("https://example.org/") + id},
            .improvement = {.text = QStringLiteral("How to get to %1").arg(id),
                            .url = QStringLiteral("https://example.org/improve/") + id}};
}

/// "None of these" of a question: "data_no".
inline LensChoice noneOf(const QString& question)
{
    return aChoice(question + QStringLiteral("_no"), QStringLiteral("None of these"));
}

/// Choices by id; the rules are `none` for no risk, then `medium`, then high risk by default. An empty condition leaves its
/// rule out.
inline LensQuestion aQuestion(const QString& id, const QStringList& choices, const QString& none = {},
                              const QString& medium = {})
{
    LensQuestion question{.id = id,
                          .title = QStringLiteral("Title of ") + id,
                          .description = QStringLiteral("What %1 asks").arg(id)};
    for (const QString& choice : choices)
        question.choices.push_back(aChoice(choice));
    if (!none.isEmpty())
        question.rules.push_back({.condition = none, .risk = RuleRisk::None});
    if (!medium.isEmpty())
        question.rules.push_back({.condition = medium, .risk = RuleRisk::Medium});
    question.rules.push_back({.condition = QStringLiteral("default"), .risk = RuleRisk::High});
    return question;
}

inline LensPillar aPillar(const QString& id, std::vector<LensQuestion> questions)
{
    return {.id = id, .name = QStringLiteral("Name of ") + id, .questions = std::move(questions)};
}

/// A lens of these pillars.
inline Lens aLens(std::vector<LensPillar> pillars)
{
    return {.name = QStringLiteral("Lens of tests"),
            .description = QStringLiteral("For tests only"),
            .schemaVersion = QStringLiteral("2021-11-01"),
            .pillars = std::move(pillars)};
}

/// Two pillars and three questions, all with ids that the strict format allows: "iam" (mfa and roles clear it, mfa alone makes it
/// medium) and "data" (kms or tls clears it, it also has "data_no") in "security"; "backup" (restore) in "reliability".
inline Lens aLens()
{
    LensQuestion iam = aQuestion(QStringLiteral("iam"), {QStringLiteral("mfa"), QStringLiteral("roles")},
                                 QStringLiteral("mfa && roles"), QStringLiteral("mfa"));
    LensQuestion data = aQuestion(QStringLiteral("data"), {QStringLiteral("kms"), QStringLiteral("tls")},
                                  QStringLiteral("kms || tls"));
    data.choices.push_back(noneOf(data.id));
    LensQuestion backup = aQuestion(QStringLiteral("backup"), {QStringLiteral("restore")}, QStringLiteral("restore"));
    return aLens({aPillar(QStringLiteral("security"), {std::move(iam), std::move(data)}),
                  aPillar(QStringLiteral("reliability"), {std::move(backup)})});
}

/// Answered: these choices are selected, those don't apply.
inline AnswerFacts anAnswer(const QStringList& selected, const QStringList& notApplicable = {})
{
    return {.state = AnswerState::Answered,
            .selected = {selected.begin(), selected.end()},
            .notApplicable = {notApplicable.begin(), notApplicable.end()}};
}

} // namespace waymark
