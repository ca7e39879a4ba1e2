// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"
#include "model/domain/words.h"
#include "model/import/csvtext.h"

#include <QDate>
#include <QHash>
#include <QSet>

#include <optional>

namespace waymark {

class Records;

/// What a cell says to empty what is there, whatever its case. A cell that is empty says nothing, and leaves it as it is.
inline constexpr QLatin1String nothingWord("(none)");

/// The stories and checks that a row names, as far as they are there.
struct NamedEnds {
    QStringList stories = {}; ///< references
    std::vector<StoryId> storyIds = {};
    QStringList checks = {};  ///< "tool check-id"
    std::vector<CheckKey> checkKeys = {};

    /// Names of those that are not among `tied`, which has ids of stories and keys of checks as text.
    QStringList besides(const QSet<QString>& tied) const;
};

/// Of how many cells and columns something can't be kept, in rows that are not refused.
template <typename Draft>
int leftOut(const std::vector<Draft>& drafts)
{
    qsizetype count = 0;
    for (const Draft& draft : drafts)
        count += draft.fate == Draft::Fate::Refused ? 0 : draft.notes.size();
    return static_cast<int>(count);
}

/// A table of the policy or risk register, read by the names of its columns: "inherent likelihood", whatever their case.
/// What of a row can't be kept is added to its notes, in words.
class RegisterRows {
public:
    /// All outlive it. `known`: in lower case, what columns may be called.
    RegisterRows(const CsvTable& table, const QStringList& known, const Records& records, const QHash<CheckKey, QString>& checkNames);

    bool has(const QString& column) const { return m_columns.contains(column); }
    /// One for each column that nobody knows, or that is there twice.
    QStringList columnNotes() const;
    /// Why no row of this length can be read; empty: it can.
    QString lengthFault(const CsvRecord& record) const;

    /// Without spaces around it and the apostrophe before what looks like a formula. Empty: nothing, as nothingWord says; none:
    /// the cell is empty, the row ends before it, or there is no such column, so that what is there stays.
    std::optional<QString> said(const CsvRecord& record, const QString& column) const;
    std::optional<QString> saidLine(const CsvRecord& record, const QString& column) const; ///< likewise, on one line
    QStringList list(const CsvRecord& record, const QString& column) const; ///< of values parted by semicolons, each once

    // These leave a member alone of which the row says nothing, or nothing that can be kept.
    void readText(const CsvRecord& record, const QString& column, QString& member) const;
    void readLine(const CsvRecord& record, const QString& column, QString& member) const;
    void readOwner(const CsvRecord& record, std::optional<PersonId>& owner, QStringList& notes) const;
    void readReviewDay(const CsvRecord& record, std::optional<QDate>& day, QStringList& notes) const;
    template <typename E>
    void readWord(const CsvRecord& record, const QString& column, E& member, QStringList& notes) const;
    NamedEnds readEnds(const CsvRecord& record, QStringList& notes) const; ///< columns "stories" and "checks"

private:
    QString text(const CsvRecord& record, const QString& column) const;
    static QString unknownWord(const QString& word, const QString& column);

    const CsvTable& m_table;
    QHash<QString, qsizetype> m_columns;
    QStringList m_otherColumns;
    QHash<QString, PersonId> m_people; ///< by name in lower case
    QHash<QString, StoryId> m_stories;
    QHash<QString, CheckKey> m_checks;
};

template <typename E>
void RegisterRows::readWord(const CsvRecord& record, const QString& column, E& member, QStringList& notes) const
{
    const QString found = text(record, column).simplified();
    if (found.isEmpty())
        return;
    const QString plain = QString(found).remove(u' ');
    for (const auto& [value, word] : Words<E>::list)
        if (plain.compare(QLatin1String(word), Qt::CaseInsensitive) == 0) {
            member = value;
            return;
        }
    notes << unknownWord(found, column);
}

} // namespace waymark
