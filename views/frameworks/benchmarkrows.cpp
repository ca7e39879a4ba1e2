// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/benchmarkrows.h"

#include "model/catalog/catalogues.h"
#include "model/catalog/reference.h"
#include "model/domain/naturalorder.h"
#include "model/edit/records.h"
#include "model/programme/itemnames.h"
#include "model/programme/referencefigures.h"
#include "model/score/programmefigures.h"
#include "views/frameworks/coveragelines.h"
#include "views/frameworks/standingwords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BenchmarkRows)
};

const QString& practicesId()
{
    static const QString id = QStringLiteral("well-architected");
    return id;
}

/// "performance-efficiency" as "Performance efficiency".
QString nameOfSlug(QString slug)
{
    slug.replace(u'-', u' ');
    return slug.isEmpty() ? slug : slug.at(0).toUpper() + slug.mid(1);
}

/// Those that a row names.
std::vector<CheckKey> firstChecks(const ItemEvidence& evidence)
{
    std::vector<CheckKey> first;
    const auto add = [&first](const std::vector<CheckKey>& checks, const QSet<CheckKey>& without) {
        for (size_t i = 0; i < checks.size() && first.size() < mostNamedChecks; ++i)
            if (!without.contains(checks[i]))
                first.push_back(checks[i]);
    };
    add(evidence.failing, {});
    add(evidence.checks, QSet<CheckKey>(evidence.failing.begin(), evidence.failing.end()));
    return first;
}

/// Makes rows of items. The figures of checks are indexed once.
class RowMaking {
public:
    explicit RowMaking(const BenchmarkSources& sources)
        : m_sources(sources)
        , m_names{.records = sources.records,
                  .catalogues = sources.catalogues,
                  .reference = sources.reference,
                  .figures = sources.programme}
    {
        if (sources.programme)
            for (const CheckOutcome& check : sources.programme->checks)
                m_outcomes.insert(check.check, &check);
    }

    BenchmarkRow row(const ItemRef& item, const QString& id, const QString& title, const QString& text, const QString& epic) const
    {
        const ItemEvidence& evidence = m_sources.figures->of(item);
        BenchmarkRow row{.coverage = coverageRow(item, title, text, evidence), .id = id};
        const Epic* known = m_sources.catalogues->epics.find(epic);
        row.epic = known ? known->code : QString();
        row.why = standingSentence(evidence);
        row.failing = static_cast<int>(evidence.failing.size());
        row.outOfScope = outOfScopeText(item, *m_sources.figures, m_names);
        for (const StoryId& behind : evidence.stories)
            if (const Story* story = m_sources.records->of<Story>().find(behind))
                row.stories << story->reference;
        for (const CheckKey check : firstChecks(evidence))
            row.checks << checkText(check);
        return row;
    }

    /// An item that there is no text of.
    BenchmarkRow row(const QString& control, const QString& id) const
    {
        const ItemRef item{ItemKind::Control, control};
        const QString title = nameOf(item, m_names).title;
        return row(item, id, title.isEmpty() ? Text::tr("Its text is its publisher's") : title, {}, {});
    }

private:
    QString checkText(CheckKey check) const
    {
        const CheckUnit unit = m_sources.programme ? m_sources.programme->units.value(check) : CheckUnit();
        const CheckOutcome* outcome = m_outcomes.value(check);
        return Text::tr("%1 %2: %3", "tool, check, outcome")
            .arg(unit.tool, unit.checkId, outcome ? signText(outcome->outcome) : Text::tr("never run"));
    }

    const BenchmarkSources& m_sources;
    ItemSources m_names;
    QHash<CheckKey, const CheckOutcome*> m_outcomes;
};

QString aboutText(const QString& version, const QString& source)
{
    return Text::tr("version %1, %2", "version, source").arg(version, source);
}

Benchmark withTexts(const ControlSet& set, const RowMaking& making)
{
    Benchmark benchmark{.id = set.id, .name = set.name, .about = aboutText(set.version, set.source)};
    for (const ControlSet::Section& each : set.sections) {
        BenchmarkSection section{.id = each.id, .name = each.name};
        for (const Control& control : set.controls)
            if (control.section == each.id)
                section.items.push_back(
                    making.row({ItemKind::Control, control.item()}, control.id, control.title, control.text, control.epic));
        if (!section.items.empty())
            benchmark.sections.push_back(std::move(section));
    }
    return benchmark;
}

Benchmark practices(const BestPracticeCatalogue& catalogue, const RowMaking& making)
{
    Benchmark benchmark{.id = practicesId(),
                        .name = Text::tr("Well-Architected best practices"),
                        .about = aboutText(catalogue.version, catalogue.source)};
    for (const BestPractice& practice : catalogue.practices) {
        auto section = std::ranges::find(benchmark.sections, practice.pillar, &BenchmarkSection::id);
        if (section == benchmark.sections.end())
            section = benchmark.sections.insert(section, {.id = practice.pillar, .name = nameOfSlug(practice.pillar)});
        section->items.push_back(making.row({ItemKind::Practice, practice.slug}, practice.id, practice.title, {}, {}));
    }
    return benchmark;
}

bool isOf(const ItemRef& item, const QString& beforeItems)
{
    return item.kind == ItemKind::Control && item.id.startsWith(beforeItems);
}

bool hasNamedItems(const QString& framework, const ReferenceFigures& figures)
{
    const QString before = framework + u'/';
    for (auto it = figures.items.cbegin(); it != figures.items.cend(); ++it)
        if (isOf(it.key(), before))
            return true;
    return false;
}

/// Items of a framework that something names, without the framework's id before them.
QStringList namedItems(const QString& framework, const ReferenceFigures& figures)
{
    const QString before = framework + u'/';
    QStringList ids;
    for (auto it = figures.items.cbegin(); it != figures.items.cend(); ++it)
        if (isOf(it.key(), before))
            ids << it.key().id.mid(before.size());
    std::ranges::sort(ids, [](const QString& one, const QString& other) { return naturalCompare(one, other) < 0; });
    return ids;
}

Benchmark withoutTexts(const Framework& framework, const ReferenceFigures& figures, const RowMaking& making)
{
    Benchmark benchmark{.id = framework.id,
                        .name = framework.name,
                        .about = Text::tr("only the items that checks or links name; their texts are their publisher's")};
    BenchmarkSection section{.name = Text::tr("Items that checks or links name")};
    for (const QString& id : namedItems(framework.id, figures))
        section.items.push_back(making.row(framework.id + u'/' + id, id));
    if (!section.items.empty())
        benchmark.sections.push_back(std::move(section));
    return benchmark;
}

void count(const BenchmarkSection& section, BenchmarkCounts& counts)
{
    for (const BenchmarkRow& row : section.items) {
        ++counts.items;
        if (row.isLeftOut()) {
            ++counts.leftOut;
            continue;
        }
        const ItemStanding standing = row.coverage.standing;
        counts.passed += standing == ItemStanding::Passed ? 1 : 0;
        counts.attested += standing == ItemStanding::Attested ? 1 : 0;
        counts.failed += standing == ItemStanding::Failed ? 1 : 0;
        counts.noEvidence += standing == ItemStanding::NoEvidence ? 1 : 0;
    }
}

} // namespace

BenchmarkCounts countsOf(const BenchmarkSection& section)
{
    BenchmarkCounts counts;
    count(section, counts);
    return counts;
}

BenchmarkCounts countsOf(const Benchmark& benchmark)
{
    BenchmarkCounts counts;
    for (const BenchmarkSection& section : benchmark.sections)
        count(section, counts);
    return counts;
}

std::optional<ItemStanding> worstOf(const BenchmarkSection& section)
{
    std::optional<ItemStanding> worst;
    for (const BenchmarkRow& row : section.items)
        if (!row.isLeftOut())
            worst = worst ? std::min(*worst, row.coverage.standing) : row.coverage.standing;
    return worst;
}

std::vector<std::pair<QString, QString>> benchmarkNames(const BenchmarkSources& sources)
{
    std::vector<std::pair<QString, QString>> names;
    for (const ControlSet& set : sources.reference->controls.sets)
        names.emplace_back(set.id, set.name);
    names.emplace_back(practicesId(), Text::tr("Well-Architected best practices"));
    for (const Framework& framework : sources.catalogues->references.frameworks().frameworks)
        if (!sources.reference->controls.set(framework.id) && hasNamedItems(framework.id, *sources.figures))
            names.emplace_back(framework.id, framework.name);
    return names;
}

Benchmark benchmarkOf(const QString& id, const BenchmarkSources& sources)
{
    const RowMaking making(sources);
    if (const ControlSet* set = sources.reference->controls.set(id))
        return withTexts(*set, making);
    if (id == practicesId())
        return practices(sources.catalogues->references.practices(), making);
    if (const Framework* framework = sources.catalogues->references.frameworks().find(id))
        return withoutTexts(*framework, *sources.figures, making);
    return {};
}

QString benchmarkWith(const ItemRef& item)
{
    if (item.kind == ItemKind::Practice)
        return practicesId();
    return item.kind == ItemKind::Control ? item.id.section(u'/', 0, 0) : QString();
}

std::vector<CheckKey> checksOf(const Benchmark& benchmark, const ReferenceFigures& figures)
{
    std::vector<CheckKey> checks;
    QSet<CheckKey> seen;
    for (const BenchmarkSection& section : benchmark.sections)
        for (const BenchmarkRow& row : section.items)
            for (const CheckKey check : figures.of(row.coverage.item).checks)
                if (!seen.contains(check)) {
                    seen.insert(check);
                    checks.push_back(check);
                }
    return checks;
}

std::optional<qint64> complianceOf(const std::vector<CheckKey>& checks, const ProgrammeFigures* programme)
{
    if (!programme)
        return std::nullopt;
    const QSet<CheckKey> wanted(checks.begin(), checks.end());
    std::vector<CheckOutcome> ran;
    std::ranges::copy_if(programme->checks, std::back_inserter(ran), [&](const CheckOutcome& each) { return wanted.contains(each.check); });
    return compliance(ran).checkLevel.value;
}

} // namespace waymark
