// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/milestonespage.h"

#include "model/edit/reviewedits.h"
#include "model/edit/workspace.h"
#include "model/programme/milestonefile.h"
#include "views/reviews/comparisonpane.h"
#include "views/reviews/milestonechart.h"
#include "views/shared/datatable.h"
#include "views/shared/emptystate.h"
#include "views/shared/fieldundo.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/filtereditors.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/undoaction.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace waymark {

std::vector<Milestone> MilestonesPage::milestones() const
{
    std::vector<Milestone> milestones;
    for (const Milestone& milestone : openReview().workspace().records().milestones())
        if (milestone.review == openReview().id())
            milestones.push_back(milestone);
    return milestones;
}

void MilestonesPage::follow(const ChangeSet& changes)
{
    if (changes.touches<Milestone>())
        refresh();
}

/// Now if the page is seen, else when it is next.
void MilestonesPage::refresh()
{
    m_overdue = true;
    if (isVisible())
        shown();
}

void MilestonesPage::shown()
{
    if (!std::exchange(m_overdue, false))
        return;
    m_parsed.read(milestones());
    showRows();
}

void MilestonesPage::showRows()
{
    OpenReview& open = openReview();
    m_model.show(open.review() ? milestoneRows(open.workspace().records(), *open.id(), m_parsed, open.lens() ? &open.figures() : nullptr, open.evidence() != nullptr)
                               : std::vector<MilestoneRow>());
    const int count = std::max(0, m_model.rowCount() - 1);
    m_head->setText(tr("Milestones"), count == 0 ? tr("A milestone keeps the review as it stands, whatever changes later")
                        : count == 1           ? tr("1 milestone")
                                               : tr("%1 milestones").arg(countText(count)));
    m_empty->setText(open.review() ? tr("No milestone yet") : tr("No review is open"),
                     open.review() ? tr("Take one when the review is done, and one after each round of improvements: they show whether risks went away.")
                                   : tr("Open a review to take milestones of it."));
    m_name->setEnabled(open.lens() != nullptr);
    m_take->setEnabled(open.lens() != nullptr);
    m_stack->setCurrentIndex(count == 0 ? 0 : 1);
    m_chart->show(m_model.rows());
    m_chartHead->setText(milestonesTitle(m_model.rows()), tr("Questions by milestone. Solid: high risk, dashed: medium risk"));
    m_comparison->refresh();
}

void MilestonesPage::take()
{
    OpenReview& open = openReview();
    const QString name = m_name->text().simplified();
    if (!open.lens())
        return; // without it there is nothing to keep
    if (name.isEmpty()) {
        m_name->setFocus(Qt::OtherFocusReason);
        tell(Message::Kind::Warning, tr("No milestone was taken: type a name for it first."));
        return;
    }
    const FiguresModel* figures = open.context().figures;
    if (figures && figures->asOf()) {
        tell(Message::Kind::Warning, tr("No milestone was taken: evidence is shown as of %1, and a milestone is of now. Show it as of now first.")
                                         .arg(dayText(*figures->asOf())));
        return;
    }
    m_waiting = name;
    takeWaiting();
}

/// Evidence that is being read is newer than what is known.
void MilestonesPage::takeWaiting()
{
    if (m_waiting.isEmpty())
        return;
    const bool ready = openReview().evidence() && !openReview().isReading();
    m_note->setVisible(!ready);
    if (ready)
        freeze(std::exchange(m_waiting, {}));
    else
        m_note->setText(tr("“%1” is taken as soon as evidence has been read.").arg(m_waiting));
}

void MilestonesPage::freeze(const QString& name)
{
    OpenReview& open = openReview();
    const Milestone milestone{.review = *open.id(), .name = name, .taken = open.workspace().clock().now(), .author = open.workspace().author()};
    m_freezing.start([figures = open.figures()](Progress&) { return frozenReview(figures); }, this, [this, milestone](const QString& document) {
        Milestone taken = milestone;
        taken.document = document;
        keep(taken);
    });
}

void MilestonesPage::keep(const Milestone& milestone)
{
    Workspace& workspace = openReview().workspace();
    const auto done = workspace.edit(tr("Take milestone %1").arg(milestone.name), [&](Edit& edit) -> Result<void> {
        const auto taken = takeMilestone(edit, milestone);
        return taken ? Result<void>() : Result<void>(taken.error());
    });
    if (!done) {
        tell(Message::Kind::Failure, done.error().message);
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    emptyForGood(*m_name);
    Q_EMIT messageRaised(undoableMessage<ReviewPage>(workspace, this, tr("Milestone %1 was taken.").arg(milestone.name)));
}

void MilestonesPage::stopWaiting(const QString& why)
{
    m_note->hide();
    if (const QString name = std::exchange(m_waiting, {}); !name.isEmpty())
        tell(Message::Kind::Failure, tr("“%1” was not taken: %2", "milestone, reason").arg(name, why));
}

bool MilestonesPage::rename(const MilestoneId& milestone, const QString& name)
{
    return editOrTell(openReview().workspace(), tr("Rename a milestone to %1").arg(name.simplified()),
                      [&](Edit& edit) { return renameMilestone(edit, milestone, name); },
                      [this](const Message& message) { Q_EMIT messageRaised(message); });
}

void MilestonesPage::remove()
{
    const QModelIndex current = m_table->currentIndex();
    const MilestoneRow row = current.isValid() ? m_model.rowAt(current.row()) : MilestoneRow();
    if (!row.id)
        return;
    Workspace& workspace = openReview().workspace();
    if (editOrTell(workspace, tr("Remove milestone %1").arg(row.name), [&](Edit& edit) { return removeMilestone(edit, *row.id); },
                   [this](const Message& message) { Q_EMIT messageRaised(message); }))
        Q_EMIT messageRaised(undoableMessage<ReviewPage>(workspace, this, tr("Milestone %1 was removed.").arg(row.name)));
}

void MilestonesPage::tell(Message::Kind kind, const QString& text)
{
    Q_EMIT messageRaised({.kind = kind, .text = text});
}

void MilestonesPage::focusFilter()
{
    m_comparison->focusFilter();
}

QJsonObject MilestonesPage::saveState() const
{
    QJsonObject state = columnState(*m_table);
    state.insert(QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64()));
    return state;
}

void MilestonesPage::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    if (const QByteArray sizes = QByteArray::fromBase64(state.value(QStringLiteral("splitter")).toString().toLatin1()); !sizes.isEmpty())
        m_splitter->restoreState(sizes);
}

} // namespace waymark
