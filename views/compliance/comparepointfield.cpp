// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/comparepointfield.h"

#include "model/domain/localday.h"
#include "model/edit/workspace.h"
#include "views/shared/datefield.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/plaintooltip.h"
#include "views/shared/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace waymark {

ComparePointField::ComparePointField(const Workspace& workspace, const QString& name, const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_run(new QComboBox)
    , m_day(new DateField(tr("%1: day", "from or to").arg(label)))
{
    m_run->setObjectName(name + QStringLiteral("Run"));
    m_run->setAccessibleName(tr("%1: a run, or the end of a day", "from or to").arg(label));
    m_run->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_run->setMinimumContentsLength(8);
    m_run->view()->setTextElideMode(Qt::ElideMiddle);
    m_day->setObjectName(name + QStringLiteral("Day"));
    auto* title = new QLabel(label);
    setType(title, Type::Small, false, true);
    title->setBuddy(m_run);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::step);
    row->addWidget(title);
    row->addWidget(m_run, 1);
    row->addWidget(m_day);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addLayout(row);
    column->addWidget(faultLineOf(*m_day));
    offer();
    m_day->setDate(localNow(workspace).date());
    connect(m_run, &QComboBox::currentIndexChanged, this, [this] {
        follow();
        Q_EMIT changed();
    });
    connect(m_day, &DateField::dateChanged, this, &ComparePointField::changed);
}

void ComparePointField::offer()
{
    const QSignalBlocker quiet(m_run);
    const QString chosen = m_run->currentData().toString();
    std::vector<Run> runs;
    std::ranges::copy_if(m_workspace.records().runs(), std::back_inserter(runs),
                         [](const Run& run) { return run.state == RunState::Counted; });
    std::ranges::sort(runs, [](const Run& a, const Run& b) { return std::tie(a.time, a.imported) > std::tie(b.time, b.imported); });
    m_run->clear();
    m_run->addItem(tr("The end of a day"));
    for (const Run& run : runs)
        m_run->addItem(runText(run.id), run.id.toString());
    if (!chosen.isEmpty() && m_run->findData(chosen) < 0)
        m_run->addItem(tr("A run that doesn't count any more"), chosen);
    m_run->setCurrentIndex(chosen.isEmpty() ? 0 : m_run->findData(chosen));
    follow();
}

void ComparePointField::show(const ComparisonPoint& point)
{
    m_day->dropTyped();
    const QSignalBlocker quietRun(m_run);
    const QSignalBlocker quietDay(m_day);
    if (const RunId* run = std::get_if<RunId>(&point)) {
        m_run->setCurrentIndex(std::max(0, m_run->findData(run->toString())));
    } else {
        m_run->setCurrentIndex(0);
        m_day->setDate(localDay(std::get<QDateTime>(point), m_workspace.records().properties().timeZone));
    }
    follow();
}

ComparisonPoint ComparePointField::point() const
{
    if (const auto run = RunId::parse(m_run->currentData().toString()))
        return *run;
    return endOfDay(m_day->date(), m_workspace.records().properties().timeZone);
}

void ComparePointField::follow()
{
    const bool byDay = !m_run->currentData().isValid();
    m_day->setVisible(byDay);
    if (!byDay)
        m_day->dropTyped();
    m_run->setToolTip(plainToolTip(m_run->currentText()));
}

QString ComparePointField::runText(const RunId& id) const
{
    const Run* run = m_workspace.records().of<Run>().find(id);
    return run ? tr("%1, %2", "file, time").arg(run->file, momentText(run->time, localNow(m_workspace)))
               : tr("a run that doesn't count any more");
}

QString ComparePointField::text() const
{
    const auto run = RunId::parse(m_run->currentData().toString());
    return run ? runText(*run) : tr("the end of %1", "day").arg(dayText(m_day->date(), QDate()));
}

} // namespace waymark
