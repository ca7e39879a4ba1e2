// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a series shows and does; serieslayout.cpp builds it.
#include "views/roadmap/seriespage.h"

#include "model/catalog/catalogues.h"
#include "model/edit/sprintedits.h"
#include "model/edit/workspace.h"
#include "views/shared/datefield.h"
#include "views/shared/decisionrow.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/undoaction.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace waymark {

void SeriesPage::open()
{
    m_open = true;
    m_dayTouched = false;
    m_countTouched = false;
    m_firstDay->dropTyped();
    m_name->clear();
    nameChanged();
    {
        const QSignalBlocker quiet(m_replace);
        m_replace->setChecked(false);
    }
    readTemplates();
    takeTemplate();
    m_template->setFocus(Qt::OtherFocusReason);
}

/// Keeps what is chosen.
void SeriesPage::readTemplates()
{
    m_offer = SeriesOffer::load(*m_context.catalogues, m_userFolder);
    const QString before = m_template->currentData().toString();
    const QSignalBlocker quiet(m_template);
    m_template->clear();
    for (const OfferedSeries& each : m_offer.series)
        m_template->addItem(each.title(), each.key());
    m_template->setCurrentIndex(std::max(0, m_template->findData(before)));
}

const Series* SeriesPage::chosen() const
{
    const auto index = static_cast<size_t>(std::max(0, m_template->currentIndex()));
    return index < m_offer.series.size() ? &m_offer.series[index].series : nullptr;
}

void SeriesPage::takeTemplate()
{
    const Series* series = chosen();
    if (!series)
        return;
    {
        const QSignalBlocker quietDays(m_days);
        const QSignalBlocker quietCapacity(m_capacity);
        m_days->setValue(series->sprintDays);
        m_capacity->setValue(series->capacity);
    }
    m_countTouched = false;
    refresh();
}

void SeriesPage::proposeDay()
{
    const QDate today = localNow(*m_context.workspace).date();
    const QDate monday = today.addDays((8 - today.dayOfWeek()) % 7);
    m_firstDay->setDate(firstFreeDay(stayingSprints(m_context.workspace->records(), m_replace->isChecked()), monday));
    m_dayTouched = false; // not by the person
}

/// As many as the template has from where it goes on.
void SeriesPage::proposeCount()
{
    const Series* series = chosen();
    if (!series)
        return;
    const auto staying = stayingSprints(m_context.workspace->records(), m_replace->isChecked());
    const QSignalBlocker quiet(m_count);
    m_count->setValue(static_cast<int>(series->sprints.size() - beginningIn(*series, staying)));
}

void SeriesPage::refresh()
{
    if (!m_open)
        return;
    if (!m_dayTouched)
        proposeDay();
    if (!m_countTouched)
        proposeCount();
    showPlan();
}

SeriesWish SeriesPage::wish() const
{
    const Series* series = chosen();
    return {.series = series ? *series : Series{},
            .firstDay = m_firstDay->date(),
            .days = m_days->value(),
            .capacity = m_capacity->value(),
            .count = series ? m_count->value() : 0,
            .replace = m_replace->isChecked()};
}

void SeriesPage::showPlan()
{
    const Records& records = m_context.workspace->records();
    m_model.show(seriesRows(wish(), records, m_context.catalogues->epics));
    const int count = m_model.rowCount();
    const auto& rows = m_model.rows();
    const QString days = count == 0 ? QString() : dayRangeText(rows.front().sprint.start, rows.back().sprint.end);
    m_head->setText(count == 1 ? tr("Add one sprint") : tr("Add %1 sprints").arg(countText(count)),
                    records.sprints().empty()
                        ? tr("%1. Nothing is planned yet.", "days").arg(days)
                        : tr("%1. Their numbers go on from those that are there.", "days").arg(days));
    const QString words = note();
    m_decision->setNote(words);
    m_decision->accept()->setText(count == 1 ? tr("Add 1 sprint") : tr("Add %1 sprints").arg(countText(count)));
    m_decision->accept()->setEnabled(count > 0 && m_model.faults().isEmpty());
    m_decision->accept()->setAccessibleDescription(words);
    const bool any = !records.sprints().empty();
    m_name->setEnabled(any);
    m_save->setEnabled(any && !m_name->text().simplified().isEmpty());
    m_name->setPlaceholderText(any ? tr("Name of the template") : tr("There are no sprints yet"));
}

/// What is wrong, else what is worth knowing.
QString SeriesPage::note() const
{
    QStringList lines;
    const QStringList faults = m_model.faults();
    if (!faults.isEmpty())
        lines << (faults.size() == 1 ? faults.front()
                                     : tr("%1 So would %2 more.", "sentence on a sprint").arg(faults.front(), countText(faults.size() - 1)));
    const Series* series = chosen();
    const Records& records = m_context.workspace->records();
    const auto staying = stayingSprints(records, m_replace->isChecked());
    if (const size_t gone = records.sprints().size() - staying.size(); gone > 0)
        lines << (gone == 1 ? tr("One planned sprint without stories goes.")
                            : tr("%1 planned sprints without stories go.").arg(countText(static_cast<qint64>(gone))));
    const size_t begin = series ? beginningIn(*series, staying) : 0;
    if (series && begin > 0)
        lines << tr("It goes on with the template's sprint %1.").arg(series->sprints[begin].number);
    if (series && static_cast<size_t>(m_count->value()) > series->sprints.size() - begin)
        lines << tr("Sprints beyond the template's have no goal yet.");
    for (const Error& fault : m_offer.faults)
        lines << fault.message;
    return lines.join(u'\n');
}

void SeriesPage::add()
{
    if (!m_firstDay->takeTyped()) { // it may not have been left
        m_firstDay->setFocus(Qt::OtherFocusReason);
        return;
    }
    showPlan();
    const std::vector<Sprint> sprints = m_model.sprints();
    if (sprints.empty() || !m_model.faults().isEmpty())
        return;
    const bool one = sprints.size() == 1;
    const QString count = countText(static_cast<qint64>(sprints.size()));
    const bool replace = m_replace->isChecked();
    m_open = false; // what changes now is no news
    const auto done = m_context.workspace->edit(one ? tr("Add a sprint") : tr("Add %1 sprints").arg(count),
                                                [&](Edit& edit) { return addSprints(edit, sprints, replace); });
    if (!done) {
        m_open = true;
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = done.error().message});
        refresh();
        return;
    }
    Q_EMIT added(undoableMessage(*m_context.workspace, this,
                                 one ? tr("Sprint %1 has been added.").arg(sprints.front().number)
                                     : tr("%1 sprints have been added.").arg(count)));
}

void SeriesPage::nameChanged()
{
    m_replaces.clear();
    m_saveNote->clear();
    m_saveNote->hide();
    m_save->setText(tr("Save template"));
    m_save->setEnabled(m_name->isEnabled() && !m_name->text().simplified().isEmpty());
}

/// A template of that name goes only after the person has been told.
void SeriesPage::save()
{
    const QString name = m_name->text().simplified();
    std::vector<Sprint> sprints(m_context.workspace->records().sprints().begin(), m_context.workspace->records().sprints().end());
    std::ranges::sort(sprints, {}, &Sprint::number);
    const auto saved = UserSeries::save(m_userFolder, name, sprints, m_context.catalogues->epics, !name.isEmpty() && m_replaces == name);
    if (!saved) {
        const bool there = saved.error().code == Error::Code::Conflict;
        m_saveNote->setText(there ? tr("%1 Saving once more replaces it.").arg(saved.error().message) : saved.error().message);
        m_saveNote->show();
        if (there) {
            m_replaces = name;
            m_save->setText(tr("Replace template"));
        }
        return;
    }
    m_name->clear();
    nameChanged();
    readTemplates();
    showPlan();
    Q_EMIT messageRaised({.kind = Message::Kind::Done,
                          .text = tr("The sprints of this workspace are the template “%1” now.").arg(saved->name)});
}

} // namespace waymark
