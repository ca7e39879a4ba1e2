// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of lenses consists of and shows; lensesacts.cpp does what people do with them.
#include "views/reviews/lensespage.h"

#include "model/edit/workspace.h"
#include "views/reviews/lensdetails.h"
#include "views/reviews/lensupgradepage.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/filtereditors.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace waymark {

namespace {

/// The one lens file that is dragged; empty: something else is.
QString lensFileIn(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QString file = urls.front().toLocalFile();
    return QFileInfo(file).suffix().compare(QLatin1String("json"), Qt::CaseInsensitive) == 0 ? file : QString();
}

} // namespace

LensesPage::LensesPage(OpenReview& open, QWidget* parent)
    : ReviewPage(open, parent)
    , m_stack(new QStackedWidget)
    , m_head(new SectionHead)
    , m_table(new DataTable(tr("Lenses")))
    , m_details(new LensDetails(*open.context().details, this))
    , m_upgradePage(new LensUpgradePage(open))
    , m_workloads(new QMenu(this))
    , m_start(namedButton(tr("Start a review"), "lensStart"))
{
    setObjectName(QStringLiteral("lensesPage"));
    setAcceptDrops(true);
    m_details->hide(); // until the panel has taken it
    auto library = LensLibrary::loadBuiltIn();
    if (library)
        m_builtIn.assign(library->lenses().begin(), library->lenses().end());
    else
        m_libraryFault = library.error().message;
    buildTable();
    buildActs();
    auto* list = new QWidget;
    auto* lines = pageColumn(list, space::column);
    lines->addWidget(m_head);
    lines->addWidget(m_table, 1);
    m_stack->addWidget(list);
    m_stack->addWidget(m_upgradePage);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connectParts();
    followSelection();
}

void LensesPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("lensesTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->heads()->setSectionsClickable(false);
    const std::pair<int, int> widths[] = {{LensesModel::VersionColumn, 92},  {LensesModel::SourceColumn, 140},
                                          {LensesModel::PillarsColumn, 60},  {LensesModel::QuestionsColumn, 76},
                                          {LensesModel::ChoicesColumn, 64},  {LensesModel::ReviewsColumn, 68},
                                          {LensesModel::FaultsColumn, 112}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(LensesModel::NameColumn, 180);
    m_table->heads()->setGivingWay({LensesModel::PillarsColumn, LensesModel::ChoicesColumn, LensesModel::SourceColumn});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void LensesPage::buildActs()
{
    m_add = act(tr("Add a lens file…"), "lensAddAction", {}, &LensesPage::askForFile);
    m_upgrade = act(tr("Upgrade the open review to it…"), "lensUpgradeAction", {}, &LensesPage::upgradeReview);
    m_export = act(tr("Export the lens…"), "lensExportAction", {}, &LensesPage::exportLens);
    m_remove = act(tr("Remove the lens"), "lensRemoveAction", QKeySequence(Qt::Key_Delete), &LensesPage::removeChosen);
    m_start->setMenu(m_workloads);
    m_start->setProperty("menu", true);
    m_start->setToolTip(tr("Of a workload that has none by this lens"));
    m_head->addWidget(m_start);
    m_head->addWidget(button("lensUpgrade", tr("Upgrade"), m_upgrade));
    m_head->addWidget(button("lensExport", tr("Export"), m_export));
    m_head->addWidget(button("lensRemove", tr("Remove"), m_remove));
    QPushButton* add = button("lensAdd", tr("Add a lens"), m_add);
    add->setProperty("primary", true);
    m_head->addWidget(add);
}

QAction* LensesPage::act(const QString& text, const char* name, const QKeySequence& keys, void (LensesPage::*perform)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, perform);
    m_table->addAction(action);
    return action;
}

/// Does what the action does, while that can be done.
QPushButton* LensesPage::button(const char* name, const QString& text, QAction* action)
{
    QPushButton* made = namedButton(text, name);
    made->setAccessibleDescription(action->text());
    connect(made, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, made, [made, action] {
        made->setEnabled(action->isEnabled());
        made->setToolTip(action->toolTip());
    });
    return made;
}

void LensesPage::connectParts()
{
    connect(&openReview().workspace(), &Workspace::changed, this, &LensesPage::follow);
    connect(&openReview(), &OpenReview::opened, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LensesPage::followSelection);
    connect(m_table, &DataTable::rowChosen, this, &LensesPage::showDetails);
    connect(m_table, &DataTable::opened, this, &LensesPage::showDetails);
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    connect(m_workloads, &QMenu::aboutToShow, this, &LensesPage::fillWorkloads);
    connect(m_upgradePage, &ReviewPage::messageRaised, this, &ReviewPage::messageRaised);
    connect(m_upgradePage, &ReviewPage::closed, this, [this] {
        m_stack->setCurrentIndex(0);
        if (isVisible())
            m_table->setFocus(Qt::OtherFocusReason);
    });
}

void LensesPage::shown()
{
    if (m_stale)
        refresh();
}

void LensesPage::showEvent(QShowEvent* event)
{
    ReviewPage::showEvent(event);
    shown();
}

void LensesPage::follow(const ChangeSet& changes)
{
    if (!changes.touches<LensRecord>() && !changes.touches<Review>() && !changes.touches<Workload>())
        return;
    m_stale = true;
    if (isVisible())
        refresh();
}

void LensesPage::refresh()
{
    m_stale = false;
    const Records& records = openReview().workspace().records();
    const LensRecord* open = openReview().record();
    m_model.show(lensRows(records, m_builtIn, m_summaries), open ? open->id.toString() : QString());
    const int kept = static_cast<int>(records.lenses().size());
    const QString second = kept == 0 ? tr("The workspace has none yet; starting a review keeps its lens here.")
        : kept == 1                  ? tr("The workspace has one of them.")
                                     : tr("The workspace has %1 of them.").arg(countText(kept));
    m_head->setText(tr("Lenses"), m_libraryFault.isEmpty() ? second : m_libraryFault);
    followSelection();
    if (const LensRow* lens = chosen())
        m_details->follow(*lens, reviewedBy(*lens));
    readMissing();
}

void LensesPage::readMissing()
{
    std::vector<LensSource> sources = unreadLenses(m_model.rows(), openReview().workspace().records());
    if (sources.empty())
        return;
    m_reading.start([sources = std::move(sources)](const Progress& progress) { return readSummaries(sources, progress); }, this,
                    [this](const LensSummaries& read) {
                        m_summaries.insert(read);
                        if (!read.isEmpty())
                            refresh();
                    });
}

const LensRow* LensesPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.size() == 1 ? &m_model.rowAt(rows.front().row()) : nullptr;
}

QStringList LensesPage::reviewedBy(const LensRow& lens) const
{
    const Records& records = openReview().workspace().records();
    QStringList names;
    for (const Review& review : records.reviews())
        if (const Workload* workload = records.of<Workload>().find(review.workload); workload && lens.record == review.lens)
            names << workload->name;
    names.sort(Qt::CaseInsensitive);
    return names;
}

void LensesPage::showDetails()
{
    if (const LensRow* lens = chosen())
        m_details->open(*lens, reviewedBy(*lens));
}

void LensesPage::followSelection()
{
    const LensRow* lens = chosen();
    const QString whyNot = whyNoUpgrade(lens);
    m_start->setEnabled(lens && !openReview().workspace().records().workloads().empty());
    m_upgrade->setEnabled(whyNot.isEmpty());
    m_upgrade->setToolTip(whyNot.isEmpty() ? tr("Keeps the answers, and shows first what becomes of each") : whyNot);
    m_export->setEnabled(lens != nullptr);
    m_export->setToolTip(tr("As a file in the AWS custom lens format"));
    m_remove->setEnabled(lens && lens->record && lens->reviews == 0);
    m_remove->setToolTip(!lens || m_remove->isEnabled() ? tr("From the workspace; it can be undone")
                         : lens->record                 ? tr("Reviews are answered by it")
                                                        : tr("It comes with Waymark, and the workspace doesn't have it"));
}

QString LensesPage::whyNoUpgrade(const LensRow* lens) const
{
    const LensRecord* open = openReview().record();
    if (!lens)
        return tr("Select an edition of the lens that the open review is answered by");
    if (!open)
        return tr("No review is open");
    if (lens->key != open->key)
        return tr("The open review is by another lens, %1").arg(open->name);
    return lens->record == open->id ? tr("The open review is answered by this edition") : QString();
}

void LensesPage::focusFilter()
{
    if (m_stack->currentWidget() == m_upgradePage)
        m_upgradePage->focusFilter();
    else
        m_table->setFocus(Qt::ShortcutFocusReason);
}

QJsonObject LensesPage::saveState() const
{
    return columnState(*m_table);
}

void LensesPage::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
}

void LensesPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!lensFileIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void LensesPage::dropEvent(QDropEvent* event)
{
    const QString file = lensFileIn(*event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    addFile(file);
}

} // namespace waymark
