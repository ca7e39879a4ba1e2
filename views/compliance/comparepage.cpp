// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/comparepage.h"

#include "model/domain/localday.h"
#include "model/edit/workspace.h"
#include "model/report/comparisontext.h"
#include "views/compliance/comparepointfield.h"
#include "views/compliance/comparisonexport.h"
#include "views/compliance/runbefore.h"
#include "views/shared/datatable.h"
#include "views/shared/filtereditors.h"
#include "views/shared/jobbar.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/prompt.h"
#include "views/shared/sectionhead.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace waymark {

namespace {

constexpr int mostCopied = 5000;
constexpr qsizetype outsideShown = 3;

} // namespace

void ComparePage::open(const Run& from, const Run& to)
{
    enter(from.id, to.id, {});
    compare();
}

void ComparePage::openBefore(const Run& run)
{
    const Records& records = m_context.workspace->records();
    const QDateTime dayBefore = beginOfDay(localDay(run.time, records.properties().timeZone), records.properties().timeZone).addMSecs(-1);
    enter(dayBefore, run.id, tr("The run before it is being looked for."));
    m_awaited = run.id;
    const auto runs = records.runs();
    m_before.start([file = m_context.workspace->file(), run,
                    all = std::vector<Run>(runs.begin(), runs.end())](Progress&) { return readRunBefore(file, run, all); },
                   this, [this, id = run.id](Result<std::optional<RunId>> found) {
                       if (m_awaited != id) // a person has chosen something else since
                           return;
                       m_awaited.reset();
                       if (!found) {
                           showFailure(found.error());
                           return;
                       }
                       if (*found)
                           m_from->show(ComparisonPoint(**found));
                       m_basis = *found ? tr("Compared with the run before it that looked at the same.")
                                        : tr("No earlier run looked at the same, so it is compared with the day before it.");
                       compare();
                   });
}

void ComparePage::openDays()
{
    const QString zone = m_context.workspace->records().properties().timeZone;
    const QDate today = localNow(*m_context.workspace).date();
    enter(endOfDay(today.addDays(-7), zone), endOfDay(today, zone), {});
    compare();
}

void ComparePage::enter(const ComparisonPoint& from, const ComparisonPoint& to, const QString& note)
{
    m_awaited.reset();
    m_basis.clear();
    for (ComparePointField* field : {m_from, m_to})
        field->offer();
    m_from->show(from);
    m_to->show(to);
    const QSignalBlocker quiet(m_check);
    m_check->clear();
    m_kind->setCurrentIndex(0);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    showTargets();
    m_table->setFocus(Qt::OtherFocusReason);
}

void ComparePage::compare()
{
    m_typing.stop();
    m_head->setText(tr("What became of the results"), tr("From %1 to %2").arg(m_from->text(), m_to->text()));
    m_model.compare({.from = m_from->point(), .to = m_to->point(), .checkText = m_check->text().trimmed()});
}

void ComparePage::refresh()
{
    if (isHidden()) // opened anew, it compares anew
        return;
    for (ComparePointField* field : {m_from, m_to})
        field->offer();
    if (!m_awaited)
        compare();
}

void ComparePage::swap()
{
    const ComparisonPoint from = m_from->point();
    m_from->show(m_to->point());
    m_to->show(from);
    m_basis.clear();
    m_awaited.reset();
    compare();
}

void ComparePage::leave()
{
    m_awaited.reset();
    m_typing.stop();
    Q_EMIT left();
}

void ComparePage::showComparison()
{
    const Comparison& comparison = *m_model.comparison();
    m_differences.show(m_model.bySeverity());
    m_bySeverity->setVisible(m_differences.rowCount() > 0);
    m_counts->setText(comparisonText(comparison));
    QStringList lines = outsideLines();
    if (!m_basis.isEmpty())
        lines.prepend(m_basis);
    m_note->setText(lines.join(u'\n'));
    m_note->setVisible(!lines.isEmpty());
    m_save->setEnabled(m_model.rowCount() > 0);
}

/// The first ones, since the results below need their room.
QStringList ComparePage::outsideLines() const
{
    const auto& outside = m_model.comparison()->outside;
    QStringList lines;
    for (const ScopeOutside& scope : outside)
        if (lines.size() < outsideShown)
            lines << tr("Out of scope: %1").arg(outsideText(scope));
    if (const auto more = static_cast<qsizetype>(outside.size()) - lines.size(); more > 0)
        lines << tr("And %1 more scopes at which only one of the two had looked.").arg(more);
    return lines;
}

void ComparePage::showFailure(const Error& error)
{
    m_counts->setText(error.message);
    m_bySeverity->hide();
    m_note->setText(tr("What stands below is of the comparison before."));
    m_note->setVisible(m_model.rowCount() > 0);
}

void ComparePage::showTargets()
{
    QHash<TargetName, QString> names;
    for (const Target& target : m_context.workspace->records().targets())
        names.insert({.kind = target.kind, .identity = target.identity}, target.name.isEmpty() ? target.identity : target.name);
    m_model.setTargetNames(names);
}

void ComparePage::focusFilter()
{
    m_check->setFocus(Qt::ShortcutFocusReason);
    m_check->selectAll();
}

void ComparePage::copySelection()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const bool loaded = rows.size() <= mostCopied
        && std::ranges::none_of(rows, [](const QModelIndex& row) { return row.data(LoadingRole).toBool(); });
    if (loaded && !rows.isEmpty())
        QGuiApplication::clipboard()->setText(m_table->selectedText());
    else if (!loaded)
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = tr("Too many results to copy. Export them instead: the file has all that are shown.")});
}

void ComparePage::exportShown()
{
    if (!m_context.prompt || !m_model.comparison())
        return;
    const QString file = m_context.prompt->saveFile(tr("Export what is shown"), QStringLiteral("comparison.csv"), tr("Table (*.csv)"));
    if (file.isEmpty())
        return;
    m_export.start([source = m_model.source(), comparison = m_model.comparison(), kind = m_model.kind(), file](
                       Progress& progress) { return exportComparison(source, *comparison, kind, file, progress); },
                   this, [this, file](Result<qint64> written) {
                       if (written)
                           Q_EMIT messageRaised({.kind = Message::Kind::Done,
                                                 .text = *written == 1 ? tr("1 result exported to %1.").arg(file)
                                                                       : tr("%1 results exported to %2.").arg(countText(*written), file)});
                       else if (written.error().code != Error::Code::Cancelled)
                           Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = written.error().message});
                   });
    m_export.progress()->total = m_model.rowCount();
    if (m_context.jobs)
        m_context.jobs->watch(m_export, tr("Exporting a comparison"));
}

} // namespace waymark
