// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportfacts.h"
#include "model/score/reviewreport.h"
#include "tests/support/lensbuilders.h"

namespace waymark {

inline ReportFacts someReportFacts()
{
    return {.workspace = QStringLiteral("Programme"),
            .written = QDateTime(QDate(2026, 3, 3), QTime(9, 0), Qt::UTC),
            .auditHead = QByteArray(32, '\xab'),
            .author = QStringLiteral("Anna")};
}

inline ProvingCheck aProvingCheck(const QString& id, CheckStanding standing, qint64 failed = 0, qint64 results = 4)
{
    return {.check = {.check = CheckKey(1), .tool = QStringLiteral("unit"), .checkId = id, .title = QStringLiteral("Title of ") + id},
            .standing = standing,
            .failed = failed,
            .results = results,
            .lastRun = QDateTime(QDate(2026, 3, 2), QTime(6, 0), Qt::UTC)};
}

/// q1 has the choices a and b, q2 c, d and "none of these", q3 none at all.
inline Lens aReportedLens()
{
    LensQuestion second = aQuestion(QStringLiteral("q2"), {QStringLiteral("c"), QStringLiteral("d")}, QStringLiteral("c"));
    second.choices.push_back(noneOf(second.id));
    return aLens({aPillar(QStringLiteral("security"), {aQuestion(QStringLiteral("q1"), {QStringLiteral("a"), QStringLiteral("b")},
                                                                 QStringLiteral("a && b"), QStringLiteral("a")),
                                                       std::move(second)}),
                  aPillar(QStringLiteral("reliability"), {aQuestion(QStringLiteral("q3"), {})})});
}

/// Of aReportedLens(): q1 is at medium risk, and at high as proven, since a test contradicts its choice a; q2 is at high risk; q3 is
/// open.
inline ReviewFigures someReviewFigures()
{
    ReviewBasis basis;
    basis.record = [](const QString& question) {
        QuestionRecord record;
        if (question == u"q1")
            record.answer = anAnswer({QStringLiteral("a")});
        else if (question == u"q2")
            record.answer = anAnswer({QStringLiteral("q2_no")}, {QStringLiteral("d")});
        return record;
    };
    ReviewFigures figures = reviewFigures(aReportedLens(), basis);
    figures.workload = QStringLiteral("Payments");
    figures.lensKey = QStringLiteral("lens-of-tests");
    figures.lensVersion = QStringLiteral("7");
    QuestionFigures& first = figures.pillars[0].questions[0];
    first.choices[0].code = QStringLiteral("T1-BP01");
    first.choices[0].proof = {.evidence = ChoiceEvidence::Contradicted,
                              .checks = {aProvingCheck(QStringLiteral("check-1"), CheckStanding::Failed, 3, 61)}};
    first.asProven = {.risk = QuestionRisk::High, .rule = 2};
    addUp(figures);
    return figures;
}

/// With a plan and two milestones. `text` stands wherever people or files write.
inline ReviewReport aReviewReport(const QString& text = QStringLiteral("Some text"))
{
    ReviewReport report{.workload = {.name = text, .description = text, .environment = text, .hostType = text},
                        .owner = text,
                        .targets = {text},
                        .started = QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC),
                        .notes = text,
                        .figures = someReviewFigures(),
                        .rules = {{QStringLiteral("q1"), QStringLiteral("a")}, {QStringLiteral("q2"), QStringLiteral("default")}}};
    QuestionFigures& first = report.figures.pillars[0].questions[0];
    first.notes = text;
    first.choices[0].notes = text;
    first.choices[0].title = text;
    first.choices[0].proof.checks[0].check.checkId = text;
    report.improvements.push_back(
        {.question = QStringLiteral("q2"),
         .title = text,
         .risk = QuestionRisk::High,
         .status = ImprovementStatus::InProgress,
         .sets = {{.choices = {{.id = QStringLiteral("c"),
                                .title = text,
                                .advice = {{.text = text, .url = QStringLiteral("https://example.org/c")}},
                                .stories = {{.reference = text, .title = text, .status = StoryStatus::InProgress}}}}}},
         .points = 13,
         .assumed = true});
    report.milestones.push_back({.name = text,
                                 .taken = QDateTime(QDate(2026, 2, 1), QTime(8, 0), Qt::UTC),
                                 .author = text,
                                 .counts = {.high = 29, .unanswered = 1}});
    report.milestones.push_back({.name = QStringLiteral("Broken"), .fault = QStringLiteral("It can't be read.")});
    return report;
}

/// The same with `text` also as names, ids and addresses of lens, pillars, questions, choices, checks, rules and milestones.
inline ReviewReport aReportOfOnly(const QString& text)
{
    ReviewReport report = aReviewReport(text);
    ReviewFigures& figures = report.figures;
    figures.workload = figures.lensKey = figures.lens = figures.lensVersion = text;
    for (PillarFigures& pillar : figures.pillars) {
        pillar.id = pillar.name = text;
        for (QuestionFigures& question : pillar.questions) {
            question.id = question.title = question.notes = text;
            for (ChoiceFigures& choice : question.choices) {
                choice.title = choice.code = text;
                for (ProvingCheck& proving : choice.proof.checks)
                    proving.check.tool = proving.check.checkId = proving.check.title = text;
            }
        }
    }
    report.rules = {{text, text}};
    for (ReportedImprovement& improvement : report.improvements) {
        improvement.question = text;
        for (ReportedSet& set : improvement.sets)
            for (ReportedChoice& choice : set.choices) {
                choice.code = text;
                choice.advice.push_back({.text = text, .url = text});
            }
    }
    report.milestones.back() = {.name = text, .author = text, .fault = text};
    return report;
}

} // namespace waymark
