// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"
#include "model/domain/words.h"
#include "model/import/csvtext.h"

#include <QDate>
#include <QHash>

namespace waymark {

class Records;

/// The stories and checks that a row names, as far as they are there.
struct NamedEnds {
    QStringList stories = {}; ///< references
    std::vector<StoryId> storyIds = {};
    QStringList checks = {};  ///< "tool check-id"
    std::vector<CheckKey> checkKeys = {};
};

/// A table of the policy or risk register, read by the names of its columns: "inherent likelihood", whatever their case.
/// What of a row can't be kept is added to its notes, in words.
class RegisterRows {
public:
    /// All outlive it. `known`: in lower case, what columns may be called.
    RegisterRows(const CsvTable& table, const QStringList& known, const Records& records, const QHash<CheckKey, QString>& checkNames);

    bool has(const QString& column) const { return m_columns.contains(column); }
    /// Whether the row goes as far as that column: one that ends early says nothing of the rest.
    bool has(const CsvRecord& record, const QString& column) const;
    /// One for each column that nobody knows, or that is there twice.
    QStringList columnNotes() const;
    /// Why no row of this length can be read; empty: it can.
    QString lengthFault(const CsvRecord& record) const;

    /// Without spaces around it and the apostrophe before what looks like a formula; empty if there is no such column.
    QString text(const CsvRecord& record, const QString& column) const;
    QString line(const CsvRecord& record, const QString& column) const { return text(record, column).simplified(); }
    QStringList list(const CsvRecord& record, const QString& column) const; ///< of values parted by semicolons, each once

    // These leave a member alone whose column isn't there or is not reached by the row, or says nothing that can be kept.
    void readText(const CsvRecord& record, const QString& column, QString& member) const;
    void readLine(const CsvRecord& record, const QString& column, QString& member) const;
    void readOwner(const CsvRecord& record, std::optional<PersonId>& owner, QStringList& notes) const;
    void readReviewDay(const CsvRecord& record, std::optional<QDate>& day, QStringList& notes) const;
    template <typename E>
    void readWord(const CsvRecord& record, const QString& column, E& member, QStringList& notes) const;
    NamedEnds readEnds(const CsvRecord& record, QStringList& notes) const; ///< columns "stories" and "checks"

private:
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
    const QString found = line(record, column);
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
