// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/milestonefile.h"

#include "model/programme/jsonnode.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MilestoneFile)
};

constexpr int documentVersion = 1;
constexpr qint64 mostResults = qint64(1) << 53; ///< what JSON keeps exactly

template <typename T>
QJsonArray arrayOf(const std::vector<T>& items, QJsonObject (*write)(const T&))
{
    QJsonArray array;
    for (const T& item : items)
        array.append(write(item));
    return array;
}

/// Sorted: the same answer gives the same text.
QJsonArray idsOf(const QSet<QString>& ids)
{
    QStringList sorted(ids.begin(), ids.end());
    sorted.sort();
    return QJsonArray::fromStringList(sorted);
}

QJsonObject countsJson(const RiskCounts& counts)
{
    return {{QStringLiteral("high"), counts.high},
            {QStringLiteral("medium"), counts.medium},
            {QStringLiteral("none"), counts.none},
            {QStringLiteral("unanswered"), counts.unanswered},
            {QStringLiteral("notApplicable"), counts.notApplicable},
            {QStringLiteral("unrated"), counts.unrated}};
}

QJsonObject ratedJson(const RatedQuestion& rated)
{
    return {{QStringLiteral("risk"), word(rated.risk)}, {QStringLiteral("rule"), rated.rule}};
}

QJsonObject checkJson(const ProvingCheck& proving)
{
    const QString lastRun = proving.lastRun.isValid() ? proving.lastRun.toUTC().toString(Qt::ISODateWithMs) : QString();
    return {{QStringLiteral("key"), proving.check.check.value()},
            {QStringLiteral("tool"), proving.check.tool},
            {QStringLiteral("check"), proving.check.checkId},
            {QStringLiteral("title"), proving.check.title},
            {QStringLiteral("byHand"), proving.check.byHand},
            {QStringLiteral("standing"), word(proving.standing)},
            {QStringLiteral("stale"), proving.stale},
            {QStringLiteral("excepted"), proving.excepted},
            {QStringLiteral("failed"), proving.failed},
            {QStringLiteral("results"), proving.results},
            {QStringLiteral("lastRun"), lastRun}};
}

QJsonObject choiceJson(const ChoiceFigures& choice)
{
    return {{QStringLiteral("id"), choice.id},
            {QStringLiteral("title"), choice.title},
            {QStringLiteral("code"), choice.code},
            {QStringLiteral("status"), word(choice.status)},
            {QStringLiteral("reason"), word(choice.reason)},
            {QStringLiteral("notes"), choice.notes},
            {QStringLiteral("evidence"), word(choice.proof.evidence)},
            {QStringLiteral("checks"), arrayOf(choice.proof.checks, checkJson)}};
}

QJsonObject questionJson(const QuestionFigures& question)
{
    return {{QStringLiteral("id"), question.id},
            {QStringLiteral("title"), question.title},
            {QStringLiteral("state"), word(question.answer.state)},
            {QStringLiteral("selected"), idsOf(question.answer.selected)},
            {QStringLiteral("notApplicable"), idsOf(question.answer.notApplicable)},
            {QStringLiteral("reason"), word(question.reason)},
            {QStringLiteral("notes"), question.notes},
            {QStringLiteral("improvement"), word(question.improvement)},
            {QStringLiteral("asAnswered"), ratedJson(question.asAnswered)},
            {QStringLiteral("asProven"), ratedJson(question.asProven)},
            {QStringLiteral("choices"), arrayOf(question.choices, choiceJson)}};
}

QJsonObject pillarJson(const PillarFigures& pillar)
{
    return {{QStringLiteral("id"), pillar.id},
            {QStringLiteral("name"), pillar.name},
            {QStringLiteral("counts"), countsJson(pillar.counts)},
            {QStringLiteral("contradicted"), pillar.contradicted},
            {QStringLiteral("questions"), arrayOf(pillar.questions, questionJson)}};
}

RiskCounts readCounts(const JsonNode& node)
{
    return {.high = node.count("high"),
            .medium = node.count("medium"),
            .none = node.count("none"),
            .unanswered = node.count("unanswered"),
            .notApplicable = node.count("notApplicable"),
            .unrated = node.count("unrated")};
}

RatedQuestion readRated(const JsonNode& node)
{
    return {.risk = node.oneOf("risk", QuestionRisk::Unanswered),
            .rule = static_cast<int>(node.number("rule", -1, std::numeric_limits<int>::max()))};
}

QDateTime readLastRun(const JsonNode& node)
{
    const QString text = node.text("lastRun");
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    if (!text.isEmpty() && !time.isValid())
        node.fault("lastRun", Text::tr("a time such as 2026-08-24T09:00:00.000Z is wanted"));
    return time;
}

ProvingCheck readCheck(const JsonNode& node)
{
    return {.check = {.check = CheckKey(node.number("key", 0, mostResults)),
                      .tool = node.text("tool"),
                      .checkId = node.text("check"),
                      .title = node.text("title"),
                      .byHand = node.flag("byHand")},
            .standing = node.oneOf("standing", CheckStanding::NeverRun),
            .stale = node.flag("stale"),
            .excepted = node.flag("excepted"),
            .failed = node.number("failed", 0, mostResults),
            .results = node.number("results", 0, mostResults),
            .lastRun = readLastRun(node)};
}

ChoiceFigures readChoice(const JsonNode& node)
{
    ChoiceFigures choice{.id = node.text("id"),
                         .title = node.text("title"),
                         .code = node.text("code"),
                         .status = node.oneOf("status", ChoiceStatus::Unselected),
                         .reason = node.oneOf("reason", AnswerReason::None),
                         .notes = node.text("notes")};
    choice.proof.evidence = node.oneOf("evidence", ChoiceEvidence::NotClaimed);
    for (const JsonNode& check : node.list("checks"))
        choice.proof.checks.push_back(readCheck(check));
    return choice;
}

QSet<QString> readIds(const JsonNode& node, const char* key)
{
    const QStringList ids = node.texts(key);
    return QSet<QString>(ids.begin(), ids.end());
}

QuestionFigures readQuestion(const JsonNode& node)
{
    QuestionFigures question{.id = node.text("id"),
                             .title = node.text("title"),
                             .answer = {.state = node.oneOf("state", AnswerState::Open),
                                        .selected = readIds(node, "selected"),
                                        .notApplicable = readIds(node, "notApplicable")},
                             .reason = node.oneOf("reason", AnswerReason::None),
                             .notes = node.text("notes"),
                             .improvement = node.oneOf("improvement", ImprovementStatus::None),
                             .asAnswered = readRated(node.object("asAnswered")),
                             .asProven = readRated(node.object("asProven"))};
    for (const JsonNode& choice : node.list("choices"))
        question.choices.push_back(readChoice(choice));
    return question;
}

PillarFigures readPillar(const JsonNode& node)
{
    PillarFigures pillar{.id = node.text("id"),
                         .name = node.text("name"),
                         .counts = readCounts(node.object("counts")),
                         .contradicted = node.count("contradicted")};
    for (const JsonNode& question : node.list("questions"))
        pillar.questions.push_back(readQuestion(question));
    return pillar;
}

/// As they were counted then: nothing is added up anew, by whatever rules hold today.
ReviewFigures readFigures(const JsonNode& node)
{
    ReviewFigures figures{.workload = node.text("workload"),
                          .lensKey = node.text("lensKey"),
                          .lens = node.text("lens"),
                          .lensVersion = node.text("lensVersion"),
                          .counts = readCounts(node.object("counts")),
                          .proven = readCounts(node.object("proven")),
                          .contradicted = node.count("contradicted"),
                          .contradictedQuestions = node.count("contradictedQuestions"),
                          .confirmed = node.count("confirmed"),
                          .selected = node.count("selected")};
    for (const JsonNode& pillar : node.list("pillars"))
        figures.pillars.push_back(readPillar(pillar));
    return figures;
}

Error unreadable(const JsonFault& fault)
{
    return {.code = Error::Code::Parse,
            .message = Text::tr("The milestone can't be read: %1.").arg(fault.words()),
            .detail = fault.pointer};
}

} // namespace

QString frozenReview(const ReviewFigures& figures)
{
    const QJsonObject root{{QStringLiteral("version"), documentVersion},
                           {QStringLiteral("workload"), figures.workload},
                           {QStringLiteral("lensKey"), figures.lensKey},
                           {QStringLiteral("lens"), figures.lens},
                           {QStringLiteral("lensVersion"), figures.lensVersion},
                           {QStringLiteral("counts"), countsJson(figures.counts)},
                           {QStringLiteral("proven"), countsJson(figures.proven)},
                           {QStringLiteral("contradicted"), figures.contradicted},
                           {QStringLiteral("contradictedQuestions"), figures.contradictedQuestions},
                           {QStringLiteral("confirmed"), figures.confirmed},
                           {QStringLiteral("selected"), figures.selected},
                           {QStringLiteral("pillars"), arrayOf(figures.pillars, pillarJson)}};
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

Result<ReviewFigures> readFrozenReview(const QString& document)
{
    QJsonParseError parsing;
    const QJsonDocument json = QJsonDocument::fromJson(document.toUtf8(), &parsing);
    if (json.isNull())
        return unreadable({.pointer = {},
                           .reason = Text::tr("it is no JSON (%1 at byte %2)").arg(parsing.errorString()).arg(parsing.offset)});
    JsonFaults faults{.membersMayMiss = false};
    const JsonNode root(json.object(), {}, faults);
    if (!json.isObject())
        root.fault(nullptr, Text::tr("an object is wanted"));
    else if (root.number("version", 1, std::numeric_limits<int>::max()) > documentVersion)
        root.fault("version", Text::tr("a newer version of Waymark took it; open the workspace with that one"));
    if (!faults.list.empty())
        return unreadable(faults.list.front());
    ReviewFigures figures = readFigures(root);
    if (!faults.list.empty())
        return unreadable(faults.list.front());
    return figures;
}

} // namespace waymark
