// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/benchmarkspane.h"

#include "model/edit/workspace.h"
#include "views/frameworks/benchmarkexport.h"
#include "views/frameworks/benchmarktree.h"
#include "views/frameworks/standingwords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/filtereditors.h"
#include "views/shared/numbers.h"
#include "views/shared/prompt.h"
#include "views/shared/sectionhead.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int outOfScope = 1000; ///< in the choice of standings

} // namespace

BenchmarksPane::BenchmarksPane(OpenReference& open, QWidget* parent)
    : FrameworksPane(open, parent)
    , m_head(new SectionHead)
    , m_set(new QComboBox)
    , m_compliance(linkButton(QString(), "benchmarkCompliance"))
    , m_export(namedButton(tr("Export…"), "benchmarkExport"))
    , m_words(filterWords(QStringLiteral("benchmarkWords"), tr("Only items with these words")))
    , m_standing(filterChoice(QStringLiteral("benchmarkStanding"), tr("Only items that stand like this")))
    , m_tree(new BenchmarkTree)
    , m_stack(new QStackedWidget)
{
    buildTree();
    auto* reading = new EmptyState(QStringLiteral("control"), tr("The benchmarks are being read"),
                                   tr("Here stands every item of the CIS Docker benchmark, of the image and run-time practices "
                                      "and of the frameworks, with the results that show whether it holds."),
                                   QString());
    m_stack->addWidget(reading);
    connect(&open, &OpenReference::failed, reading,
            [reading](const Error& error) { reading->setText(tr("The benchmarks can't be read"), error.message); });
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::field);
    column->addLayout(buildHead());
    column->addWidget(m_tree, 1);
    m_stack->addWidget(body);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    connect(m_set, &QComboBox::activated, this, [this] {
        m_wanted = m_set->currentData().toString();
        showSet();
    });
    connect(m_compliance, &QPushButton::clicked, this, &BenchmarksPane::openChecks);
    connect(m_export, &QPushButton::clicked, this, &BenchmarksPane::exportShown);
}

QLayout* BenchmarksPane::buildHead()
{
    m_set->setObjectName(QStringLiteral("benchmarkSet"));
    m_set->setAccessibleName(tr("Benchmark or set of practices"));
    m_set->setToolTip(m_set->accessibleName());
    m_set->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_set->setMinimumContentsLength(20);
    m_compliance->setToolTip(tr("Opens the checks of this set"));
    m_export->setToolTip(tr("Writes what is shown into a CSV file"));
    m_export->setEnabled(open().context().prompt != nullptr);
    m_head->addWidget(m_compliance);
    m_head->addWidget(m_export);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::column / 2, 0, space::column / 2, 0);
    row->setSpacing(space::field);
    row->addWidget(m_set);
    row->addWidget(m_head, 1);
    return row;
}

void BenchmarksPane::buildTree()
{
    m_shown.setSourceModel(&m_model);
    m_tree->setModel(&m_shown);
    const std::pair<int, int> widths[] = {{BenchmarksModel::ItemColumn, 116},     {BenchmarksModel::EpicColumn, 64},
                                          {BenchmarksModel::StandingColumn, 152}, {BenchmarksModel::ChecksColumn, 156},
                                          {BenchmarksModel::StoriesColumn, 112}};
    for (const auto& [section, width] : widths)
        m_tree->heads()->resizeSection(section, width);
    m_tree->heads()->setStretched(BenchmarksModel::TitleColumn, 180);
    m_tree->heads()->setGivingWay({BenchmarksModel::StoriesColumn, BenchmarksModel::EpicColumn, BenchmarksModel::ChecksColumn});
    m_tree->heads()->setEditor(BenchmarksModel::TitleColumn, m_words);
    m_tree->heads()->setEditor(BenchmarksModel::StandingColumn, m_standing);
    for (const auto& [value, word] : Words<ItemStanding>::list)
        m_standing->addItem(signIcon(signName(value), Role::Muted), signText(value), static_cast<int>(value));
    m_standing->addItem(signIcon(QStringLiteral("not-applicable"), Role::Muted), tr("Out of scope"), outOfScope);
    connect(m_words, &QLineEdit::textChanged, this, &BenchmarksPane::applyFilter);
    connect(m_standing, &QComboBox::currentIndexChanged, this, &BenchmarksPane::applyFilter);
    connect(m_tree, &BenchmarkTree::chosen, this, [this](const QModelIndex& index) {
        if (const BenchmarkRow* item = m_model.itemAt(m_shown.mapToSource(index)))
            Q_EMIT detailsRequested(ItemRef(item->coverage.item));
    });
}

BenchmarkSources BenchmarksPane::sources() const
{
    const ScreenContext& context = open().context();
    return {.reference = open().content(),
            .catalogues = context.catalogues,
            .figures = &open().figures(),
            .records = &open().workspace().records(),
            .programme = context.figures ? context.figures->figures().get() : nullptr};
}

void BenchmarksPane::refresh()
{
    if (!open().isKnown())
        return;
    offerSets(sources());
    showSet();
    m_stack->setCurrentIndex(1);
}

void BenchmarksPane::offerSets(const BenchmarkSources& sources)
{
    const QSignalBlocker quiet(m_set);
    const auto names = benchmarkNames(sources);
    bool same = m_set->count() == static_cast<int>(names.size());
    for (int i = 0; same && i < m_set->count(); ++i)
        same = m_set->itemData(i).toString() == names[static_cast<size_t>(i)].first;
    if (!same) {
        m_set->clear();
        for (const auto& [id, name] : names)
            m_set->addItem(name, id);
    }
    choose(*m_set, m_wanted.isEmpty() ? QVariant() : QVariant(m_wanted));
}

void BenchmarksPane::showSet()
{
    if (!open().isKnown())
        return;
    const BenchmarkSources from = sources();
    m_model.show(benchmarkOf(m_set->currentData().toString(), from));
    m_checks = checksOf(m_model.benchmark(), *from.figures);
    m_compliance->setText(tr("Compliance %1").arg(percentText(complianceOf(m_checks, from.programme))));
    m_compliance->setEnabled(!m_checks.empty());
    showHead();
    Q_EMIT countChanged();
}

void BenchmarksPane::showHead()
{
    const Benchmark& benchmark = m_model.benchmark();
    const BenchmarkCounts counts = countsOf(benchmark);
    QStringList parts{m_shown.shown().isAll() ? tr("%1 items").arg(waymark::countText(counts.items))
                                              : tr("%1 of %2 items shown").arg(waymark::countText(m_shown.items()), waymark::countText(counts.items)),
                      tr("%1 passed").arg(waymark::countText(counts.passed)), tr("%1 failed").arg(waymark::countText(counts.failed)),
                      tr("%1 without evidence").arg(waymark::countText(counts.noEvidence))};
    if (counts.attested > 0)
        parts << tr("%1 attested").arg(waymark::countText(counts.attested));
    if (counts.leftOut > 0)
        parts << tr("%1 out of scope, as the provider answers for them").arg(waymark::countText(counts.leftOut));
    parts << benchmark.about;
    m_head->setText(benchmark.name, parts.join(QStringLiteral(", ")));
}

void BenchmarksPane::applyFilter()
{
    const auto standing = chosen<ItemStanding>(*m_standing);
    const bool out = m_standing->currentData() == QVariant(outOfScope);
    m_shown.show({.words = m_words->text(), .standing = out ? std::nullopt : standing, .outOfScope = out});
    showHead();
}

void BenchmarksPane::openChecks()
{
    if (!m_checks.empty()) // none would mean all
        Q_EMIT checksRequested({.title = m_model.benchmark().name, .checks = m_checks});
}

void BenchmarksPane::exportShown()
{
    Prompt* prompt = open().context().prompt;
    if (!prompt)
        return;
    const QString file = prompt->saveFile(tr("Export the items"), m_model.benchmark().id + QStringLiteral(".csv"), tr("Table (*.csv)"));
    if (file.isEmpty())
        return;
    const auto written = exportBenchmark(m_model, m_shown, file);
    if (written)
        Q_EMIT messageRaised({.kind = Message::Kind::Done,
                              .text = tr("Exported %1 items to %2.").arg(waymark::countText(*written), file),
                              .outlivesEdits = true});
    else
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = written.error().message, .outlivesEdits = true});
}

bool BenchmarksPane::showItem(const ItemRef& item)
{
    const QString set = benchmarkWith(item);
    if (set.isEmpty() || m_set->findData(set) < 0)
        return false;
    m_wanted = set;
    choose(*m_set, set);
    showSet();
    const QModelIndex source = m_model.indexOf(item);
    if (!source.isValid())
        return false;
    if (!m_shown.mapFromSource(source).isValid()) { // it must not stay hidden
        m_words->clear();
        choose(*m_standing, QVariant());
    }
    m_tree->choose(m_shown.mapFromSource(source));
    Q_EMIT detailsRequested(item);
    return true;
}

void BenchmarksPane::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QString BenchmarksPane::countText() const
{
    const BenchmarkCounts counts = countsOf(m_model.benchmark());
    return tr("%1 of %2 items in scope passed").arg(waymark::countText(counts.passed), waymark::countText(counts.items - counts.leftOut));
}

QJsonObject BenchmarksPane::saveState() const
{
    const QVariant standing = m_standing->currentData();
    QJsonObject state{{QStringLiteral("set"), m_set->count() > 0 ? m_set->currentData().toString() : m_wanted},
                      {QStringLiteral("words"), m_words->text()}};
    if (standing.isValid())
        state.insert(QStringLiteral("standing"), standing.toInt());
    return state;
}

void BenchmarksPane::restoreState(const QJsonObject& state)
{
    m_wanted = state.value(QStringLiteral("set")).toString();
    m_words->setText(state.value(QStringLiteral("words")).toString());
    const QJsonValue standing = state.value(QStringLiteral("standing"));
    choose(*m_standing, standing.isDouble() ? QVariant(standing.toInt()) : QVariant());
    refresh();
}

} // namespace waymark
