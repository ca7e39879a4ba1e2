// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/csvpreviewmodel.h"

#include "model/catalog/catalogues.h"
#include "model/edit/records.h"
#include "model/programme/storygroups.h"
#include "views/shared/storywords.h"

#include <QCoreApplication>

namespace waymark {

QString fateText(RowFate fate)
{
    switch (fate) {
    case RowFate::Added: return QCoreApplication::translate("CsvPreview", "Added");
    case RowFate::Updated: return QCoreApplication::translate("CsvPreview", "Updated");
    case RowFate::Known: return QCoreApplication::translate("CsvPreview", "There already");
    case RowFate::LeftOut: return QCoreApplication::translate("CsvPreview", "Left out");
    case RowFate::Refused: return QCoreApplication::translate("CsvPreview", "Refused");
    }
    Q_UNREACHABLE();
}

CsvPreviewModel::CsvPreviewModel(const Records& records, const Catalogues& catalogues, QObject* parent)
    : RowsModel(parent)
    , m_records(records)
    , m_catalogues(catalogues)
{
}

void CsvPreviewModel::show(const std::vector<StoryDraft>& drafts)
{
    beginResetModel(); // read anew
    m_rows.clear();
    size_t refused = 0;
    for (size_t i = 0; i < drafts.size(); ++i) {
        const bool further = i >= firstRows;
        if (further && (drafts[i].fate != RowFate::Refused || ++refused > mostRefused))
            continue;
        m_rows.push_back(drafts[i]);
    }
    endResetModel();
}

QVariant CsvPreviewModel::cell(const StoryDraft& row, int column, int role) const
{
    const bool kept = row.fate == RowFate::Added || row.fate == RowFate::Updated;
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: return column == NotesColumn || column == TitleColumn ? text(row, column) : QString();
    case Qt::TextAlignmentRole: return atTheRight(column == LineColumn || column == PointsColumn);
    case OutcomeRole:
        if (column != FateColumn)
            return {};
        return static_cast<int>(row.fate == RowFate::Refused ? Outcome::Failed : kept ? Outcome::Passed : Outcome::Skipped);
    case EpicRole: {
        const Epic* epic = column == EpicColumn ? m_catalogues.epics.find(row.story.epic) : nullptr;
        return column == EpicColumn ? QVariant(epic ? epic->code : QString()) : QVariant();
    }
    case KindRole: return column == KindColumn ? QVariant(static_cast<int>(row.story.kind)) : QVariant();
    case MutedRole: return !kept || column == LineColumn;
    default: return {};
    }
}

QString CsvPreviewModel::text(const StoryDraft& row, int column) const
{
    const Story& story = row.story;
    switch (column) {
    case LineColumn: return QString::number(row.line);
    case FateColumn: return fateText(row.fate);
    case ReferenceColumn: return story.reference;
    case TitleColumn: return story.title;
    case KindColumn: return signText(story.kind);
    case EpicColumn: return epicCode(m_catalogues, story.epic);
    case PriorityColumn: return signText(story.priority);
    case PointsColumn: return story.points > 0 ? QString::number(story.points) : QStringLiteral("–");
    case OwnerColumn: {
        const Person* owner = story.owner ? m_records.of<Person>().find(*story.owner) : nullptr;
        return !row.ownerName.isEmpty() ? tr("%1 (new)", "person").arg(row.ownerName) : owner ? owner->name : QString();
    }
    case SprintColumn: {
        const Sprint* sprint = story.sprint ? m_records.of<Sprint>().find(*story.sprint) : nullptr;
        return sprint ? QString::number(sprint->number) : QString();
    }
    case StatusColumn: return signText(story.status);
    case NotesColumn: {
        QStringList notes = row.notes;
        if (!row.reason.isEmpty())
            notes.prepend(row.reason);
        return notes.join(QStringLiteral("; "));
    }
    default: return {};
    }
}

QVariant CsvPreviewModel::head(int column, int role) const
{
    return columnHead(column, role,
                      {tr("Line"), tr("Row is"), tr("Story"), tr("Title"), tr("Kind"), tr("Epic"), tr("Priority"), tr("Points"),
                       tr("Owner"), tr("Sprint"), tr("Status"), tr("Why, and what can't be kept")},
                      {LineColumn, PointsColumn});
}

} // namespace waymark
