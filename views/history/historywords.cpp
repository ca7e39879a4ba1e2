// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/historywords.h"

#include "model/edit/records.h"

#include <QCoreApplication>

#include <concepts>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

constexpr int longestName = 60; ///< characters of a text that stands for a name
constexpr int namesShown = 3;

/// Tables by what one row of each is called.
constexpr std::pair<const char*, const char*> tableWords[] = {
    {"workspace", QT_TRANSLATE_NOOP("HistoryWords", "Workspace")},
    {"sprint", QT_TRANSLATE_NOOP("HistoryWords", "Sprint")},
    {"person", QT_TRANSLATE_NOOP("HistoryWords", "Person")},
    {"absence", QT_TRANSLATE_NOOP("HistoryWords", "Days off")},
    {"story", QT_TRANSLATE_NOOP("HistoryWords", "Story")},
    {"target_rule", QT_TRANSLATE_NOOP("HistoryWords", "Rule for targets")},
    {"target", QT_TRANSLATE_NOOP("HistoryWords", "Target")},
    {"threat_element", QT_TRANSLATE_NOOP("HistoryWords", "Part of a threat model")},
    {"threat_review", QT_TRANSLATE_NOOP("HistoryWords", "Signature of a threat model")},
    {"link", QT_TRANSLATE_NOOP("HistoryWords", "Link of a story")},
    {"risk", QT_TRANSLATE_NOOP("HistoryWords", "Risk")},
    {"risk_tie", QT_TRANSLATE_NOOP("HistoryWords", "Link of a risk")},
    {"risk_rating", QT_TRANSLATE_NOOP("HistoryWords", "Rating of a risk")},
    {"exception", QT_TRANSLATE_NOOP("HistoryWords", "Exception")},
    {"policy", QT_TRANSLATE_NOOP("HistoryWords", "Policy statement")},
    {"policy_tie", QT_TRANSLATE_NOOP("HistoryWords", "Link of a policy statement")},
    {"control_tie", QT_TRANSLATE_NOOP("HistoryWords", "Link of a control")},
    {"game_day", QT_TRANSLATE_NOOP("HistoryWords", "Game day")},
    {"game_day_tie", QT_TRANSLATE_NOOP("HistoryWords", "Link of a game day")},
    {"check_tie", QT_TRANSLATE_NOOP("HistoryWords", "Link of a check")},
    {"tool_tie", QT_TRANSLATE_NOOP("HistoryWords", "Link of a tool")},
    {"gate_policy", QT_TRANSLATE_NOOP("HistoryWords", "Gate policy")},
    {"gate_decision", QT_TRANSLATE_NOOP("HistoryWords", "Decision on a gate")},
    {"note", QT_TRANSLATE_NOOP("HistoryWords", "Note")},
    {"sprint_closure", QT_TRANSLATE_NOOP("HistoryWords", "Closing of a sprint")},
    {"closed_story", QT_TRANSLATE_NOOP("HistoryWords", "Story of a closed sprint")},
    {"saved_filter", QT_TRANSLATE_NOOP("HistoryWords", "Saved filter")},
    {"run", QT_TRANSLATE_NOOP("HistoryWords", "Run")},
    {"workload", QT_TRANSLATE_NOOP("HistoryWords", "Workload")},
    {"workload_target", QT_TRANSLATE_NOOP("HistoryWords", "Target of a workload")},
    {"lens", QT_TRANSLATE_NOOP("HistoryWords", "Lens")},
    {"review", QT_TRANSLATE_NOOP("HistoryWords", "Review")},
    {"answer", QT_TRANSLATE_NOOP("HistoryWords", "Answer")},
    {"choice_answer", QT_TRANSLATE_NOOP("HistoryWords", "Choice of an answer")},
    {"milestone", QT_TRANSLATE_NOOP("HistoryWords", "Milestone")},
    {"improvement_tie", QT_TRANSLATE_NOOP("HistoryWords", "Link of a choice")},
};

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() > longestName ? line.left(longestName - 1) + u'…' : line;
}

template <typename T>
QString nameIn([[maybe_unused]] const T& row)
{
    if constexpr (std::is_same_v<T, Sprint>)
        return Text::tr("Sprint %1").arg(row.number);
    else if constexpr (std::is_same_v<T, Target>)
        return row.name.isEmpty() ? row.identity : row.name;
    else if constexpr (std::is_same_v<T, TargetRule>)
        return row.pattern;
    else if constexpr (std::is_same_v<T, Note>)
        return shortened(row.text);
    else if constexpr (std::is_same_v<T, Run>)
        return row.file;
    else if constexpr (requires { { row.reference } -> std::convertible_to<QString>; })
        return row.reference;
    else if constexpr (requires { { row.name } -> std::convertible_to<QString>; })
        return row.name;
    else
        return {};
}

template <typename T>
QString nameOf(const Records& records, const std::optional<decltype(T::id)>& id)
{
    const T* row = id ? records.of<T>().find(*id) : nullptr;
    return row ? nameIn(*row) : QString();
}

template <typename T>
concept AboutARisk = requires(const T& row) { { row.risk } -> std::convertible_to<std::optional<RiskId>>; };
template <typename T>
concept AboutAPolicy = requires(const T& row) { { row.policy } -> std::convertible_to<std::optional<PolicyId>>; };
template <typename T>
concept AboutAGameDay = requires(const T& row) { { row.gameDay } -> std::convertible_to<std::optional<GameDayId>>; };
template <typename T>
concept AboutAStory = requires(const T& row) { { row.story } -> std::convertible_to<std::optional<StoryId>>; };
template <typename T>
concept AboutAPerson = requires(const T& row) { { row.person } -> std::convertible_to<std::optional<PersonId>>; };
template <typename T>
concept AboutASprint = requires(const T& row) { { row.sprint } -> std::convertible_to<std::optional<SprintId>>; };

/// The name of what a row is about that has none of its own: the risk of a rating, the story of a link.
template <typename T>
QString subjectIn([[maybe_unused]] const Records& records, [[maybe_unused]] const T& row)
{
    QStringList names;
    if constexpr (AboutARisk<T>)
        names << nameOf<Risk>(records, row.risk);
    if constexpr (AboutAPolicy<T>)
        names << nameOf<Policy>(records, row.policy);
    if constexpr (AboutAGameDay<T>)
        names << nameOf<GameDay>(records, row.gameDay);
    if constexpr (AboutAStory<T>)
        names << nameOf<Story>(records, row.story);
    if constexpr (AboutAPerson<T>)
        names << nameOf<Person>(records, row.person);
    if constexpr (AboutASprint<T>)
        names << nameOf<Sprint>(records, row.sprint);
    names.removeAll(QString());
    return names.value(0);
}

/// What `read` says of the row as it is now; empty: it is gone.
template <size_t Index = 0, typename Read>
QString readNow([[maybe_unused]] const Records& records, [[maybe_unused]] const QString& table, [[maybe_unused]] const QString& id,
                [[maybe_unused]] const Read& read)
{
    if constexpr (Index < std::variant_size_v<Entity>) {
        using T = std::variant_alternative_t<Index, Entity>;
        if (table != QLatin1String(EntityTraits<T>::table))
            return readNow<Index + 1>(records, table, id, read);
        const auto key = decltype(T::id)::parse(id);
        const T* row = key ? records.of<T>().find(*key) : nullptr;
        return row ? read(*row) : QString();
    } else {
        return {};
    }
}

/// Names for the changed rows, and for how many of these they stand.
struct RowNames {
    QStringList names = {};
    qsizetype rows = 0;
};

template <typename Read>
RowNames namesOf(const AuditLine& line, const Records& records, const Read& read)
{
    RowNames found;
    for (const auto& [table, id] : line.items) {
        const QString name = shortened(readNow(records, table, id, read));
        const bool known = found.names.contains(name);
        if (name.isEmpty() || (!known && found.names.size() >= namesShown))
            continue;
        if (!known)
            found.names << name;
        ++found.rows;
    }
    return found;
}

} // namespace

const std::vector<HistoryKind>& historyKinds()
{
    static const std::vector<HistoryKind> kinds = {
        {u"stories"_s, Text::tr("Stories"), {u"story"_s, u"link"_s}},
        {u"sprints"_s, Text::tr("Sprints"), {u"sprint"_s, u"sprint_closure"_s, u"closed_story"_s}},
        {u"people"_s, Text::tr("People"), {u"person"_s, u"absence"_s}},
        {u"targets"_s, Text::tr("Targets"), {u"target"_s, u"target_rule"_s}},
        {u"threats"_s, Text::tr("Threat models"), {u"threat_element"_s, u"threat_review"_s}},
        {u"runs"_s, Text::tr("Runs"), {u"run"_s}},
        {u"checks"_s, Text::tr("Links of checks, controls and tools"), {u"check_tie"_s, u"control_tie"_s, u"tool_tie"_s}},
        {u"risks"_s, Text::tr("Risks"), {u"risk"_s, u"risk_tie"_s, u"risk_rating"_s}},
        {u"exceptions"_s, Text::tr("Exceptions"), {u"exception"_s}},
        {u"gates"_s, Text::tr("Gates"), {u"gate_policy"_s, u"gate_decision"_s}},
        {u"policy"_s, Text::tr("Policy"), {u"policy"_s, u"policy_tie"_s}},
        {u"gameDays"_s, Text::tr("Game days"), {u"game_day"_s, u"game_day_tie"_s}},
        {u"reviews"_s, Text::tr("Reviews"),
         {u"review"_s, u"lens"_s, u"answer"_s, u"choice_answer"_s, u"milestone"_s, u"improvement_tie"_s}},
        {u"workloads"_s, Text::tr("Workloads"), {u"workload"_s, u"workload_target"_s}},
        {u"notes"_s, Text::tr("Notes"), {u"note"_s}},
        {u"workspace"_s, Text::tr("Workspace and filters"), {u"workspace"_s, u"saved_filter"_s}},
    };
    return kinds;
}

QString tableWord(const QString& table)
{
    for (const auto& [name, word] : tableWords)
        if (table == QLatin1String(name))
            return Text::tr(word);
    return table;
}

QString entityName(const Entity& entity)
{
    return std::visit([](const auto& row) { return nameIn(row); }, entity);
}

QString entityWords(const Entity& entity)
{
    const QString name = entityName(entity);
    if (std::holds_alternative<Sprint>(entity))
        return name;
    const QString word = tableWord(entityIdentity(entity).first);
    return name.isEmpty() ? word : Text::tr("%1 %2", "kind of item, its name").arg(word, name);
}

QString rowNameNow(const Records& records, const QString& table, const QString& id)
{
    return readNow(records, table, id, [](const auto& row) { return nameIn(row); });
}

QString changedItemsText(const AuditLine& line, const Records& records)
{
    RowNames found = namesOf(line, records, [](const auto& row) { return nameIn(row); });
    if (found.names.isEmpty())
        found = namesOf(line, records, [&records](const auto& row) { return subjectIn(records, row); });
    if (found.names.isEmpty() && !line.items.empty())
        found = {.names = {tableWord(line.items.front().first)}, .rows = 1};
    const qsizetype more = line.changed - found.rows;
    const QString list = found.names.join(u", "_s);
    return more > 0 ? Text::tr("%1 and %2 more", "items, how many").arg(list, QString::number(more)) : list;
}

} // namespace waymark
