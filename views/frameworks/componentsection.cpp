// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/componentsection.h"

#include "views/frameworks/standingwords.h"
#include "views/shared/badgelabel.h"
#include "views/shared/datatable.h"
#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/storywords.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int tableHeight = 196; ///< px: seven tools; the others scroll
constexpr size_t mostGameDays = 4;

} // namespace

ComponentSection::ComponentSection(Component component, ServicesModel& services, QWidget* parent)
    : QWidget(parent)
    , m_component(component)
    , m_head(new SectionHead)
    , m_badge(new BadgeLabel)
    , m_purpose(new QLabel)
    , m_gameDays(new QLabel)
    , m_tools(new DataTable(tr("Tools, %1", "component in lower case").arg(midSentence(signText(component)))))
{
    setObjectName(QStringLiteral("component-%1").arg(word(component)));
    m_gameDays->setObjectName(QStringLiteral("componentGameDays"));
    m_gameDays->hide();
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    for (QLabel* label : {m_purpose, m_gameDays}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(space::column / 2, 0, space::column / 2, 0);
        label->setSizePolicy(policy);
    }
    buildTable(services);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::section);
    column->setSpacing(space::step);
    column->addWidget(buildHead());
    column->addWidget(m_purpose);
    column->addWidget(m_gameDays);
    column->addWidget(m_tools);
    column->addStretch(1);
}

QWidget* ComponentSection::buildHead()
{
    auto* details = new QPushButton(tr("Details"));
    details->setObjectName(QStringLiteral("componentDetails"));
    details->setAccessibleName(tr("Details of the %1 component", "component in lower case").arg(midSentence(signText(m_component))));
    details->setProperty("link", true);
    details->setAutoDefault(true); // Enter presses it
    m_head->addWidget(m_badge);
    m_head->addWidget(details);
    connect(details, &QPushButton::clicked, this, [this] { Q_EMIT detailsRequested({ItemKind::Component, word(m_component)}); });
    return m_head;
}

void ComponentSection::buildTable(ServicesModel& services)
{
    m_shown.setSourceModel(&services);
    m_shown.show({.component = m_component});
    m_shown.sort(ServicesModel::NameColumn);
    m_tools->setObjectName(QStringLiteral("componentTools"));
    m_tools->setModel(&m_shown);
    m_tools->setFixedHeight(tableHeight);
    m_tools->heads()->setSectionsClickable(false);
    for (const int column : {ServicesModel::ComponentColumn, ServicesModel::EpicColumn})
        m_tools->setColumnHidden(column, true);
    const std::pair<int, int> widths[] = {{ServicesModel::MakerColumn, 96},  {ServicesModel::LayerColumn, 120},
                                          {ServicesModel::FormatColumn, 128}, {ServicesModel::ChecksColumn, 60},
                                          {ServicesModel::StandingColumn, 116}};
    for (const auto& [column, width] : widths)
        m_tools->setColumnWidth(column, width);
    m_tools->heads()->setStretched(ServicesModel::NameColumn, 140);
    m_tools->heads()->setGivingWay({ServicesModel::ChecksColumn, ServicesModel::LayerColumn});
    connect(m_tools, &DataTable::rowChosen, this, &ComponentSection::openTool);
    connect(m_tools, &DataTable::opened, this, &ComponentSection::openTool);
}

void ComponentSection::openTool(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT detailsRequested({ItemKind::Tool, index.data(KeyRole).toString()});
}

void ComponentSection::show(const CoverageRow& row)
{
    m_head->setText(row.name, tr("%1; %2 tools", "stories and checks, count")
                                  .arg(coverageLine(row.stories, row.done, row.checks), countText(m_shown.rowCount())));
    m_badge->show(signName(row.standing), signText(row.standing),
                  [tone = toneOf(row.standing)](Scheme scheme) { return toneColor(tone, scheme); }, true);
    m_purpose->setText(row.purpose);
}

void ComponentSection::showGameDays(const std::vector<StoryLine>& lines)
{
    QStringList days;
    for (size_t i = 0; i < lines.size() && i < mostGameDays; ++i)
        days << tr("%1 %2 (%3)", "reference and title of a game day, outcome").arg(lines[i].lead, lines[i].text, lines[i].second);
    if (lines.size() > mostGameDays)
        days << tr("%1 more in the details").arg(countText(static_cast<qint64>(lines.size() - mostGameDays)));
    m_gameDays->setText(days.isEmpty() ? tr("No game day was held: nobody has rehearsed an incident.")
                                       : tr("Game days held, in no percentage: %1.").arg(days.join(tr("; "))));
    m_gameDays->show();
}

} // namespace waymark
