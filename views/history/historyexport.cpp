// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/historyexport.h"

#include "model/domain/heldfile.h"
#include "model/edit/auditreader.h"
#include "views/history/historywords.h"
#include "views/shared/csvfile.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HistoryExport)
};

QString refusal()
{
    return Text::tr("The history can't be exported to %1: %2. Choose another folder.");
}

/// In the file's head, in English like its keys.
constexpr const char* howHashed = "hash = SHA-256 of the 32 bytes of previous (no bytes, where it is empty) followed by bytes, decoded "
                                  "from base64; previous is the hash of the entry whose sequence is one less.";

/// A list of objects that is written entry by entry, whole or not at all.
class JsonList {
public:
    explicit JsonList(const QString& file) : m_file(file) {}

    Result<void> begin()
    {
        if (auto free = HeldFile::checkFree(m_file.fileName()); !free)
            return free;
        const QByteArray head = QJsonDocument(QJsonObject{{u"schema"_s, u"waymark-history/1"_s}, {u"hashes"_s, QLatin1String(howHashed)}})
                                    .toJson(QJsonDocument::Compact)
                                    .chopped(1); // the list goes before its brace
        return m_file.open(QIODevice::WriteOnly) ? write(head + ",\"entries\":[") : refused();
    }
    Result<void> add(const QJsonObject& object)
    {
        const QByteArray lead = m_first ? "\n" : ",\n";
        m_first = false;
        return write(lead + QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    Result<void> finish()
    {
        if (auto ended = write("\n]}\n"); !ended)
            return ended;
        return m_file.commit() ? Result<void>() : refused();
    }

private:
    Result<void> write(const QByteArray& bytes) { return m_file.write(bytes) == bytes.size() ? Result<void>() : refused(); }
    Result<void> refused() const
    {
        return Error{.code = Error::Code::Io, .message = refusal().arg(m_file.fileName(), m_file.errorString())};
    }

    QSaveFile m_file;
    bool m_first = true;
};

/// What was stored, not what it would be today: only of that the hash is.
QJsonObject jsonOf(const AuditEntry& entry)
{
    QJsonObject object = QJsonDocument::fromJson(entry.bytes).object();
    object.insert(u"sequence"_s, entry.changes.sequence);
    object.insert(u"bytes"_s, QString::fromLatin1(entry.bytes.toBase64()));
    object.insert(u"previous"_s, entry.previous);
    object.insert(u"hash"_s, entry.hash);
    return object;
}

QString actOf(const Change& change)
{
    return !change.before ? u"added"_s : !change.after ? u"removed"_s : u"changed"_s;
}

QStringList heads()
{
    return {u"entry"_s, u"time"_s, u"author"_s, u"action"_s, u"undoes"_s, u"change"_s, u"kind"_s, u"item"_s, u"id"_s,
            u"field"_s, u"before"_s, u"after"_s, u"session"_s, u"hash"_s};
}

constexpr qsizetype fieldHeads = 7; ///< from "change" to "after"

/// The cells of an entry around those of one of its fields.
QStringList cellsOf(const ChangeSet& entry, const QString& hash, const QStringList& field)
{
    return QStringList{QString::number(entry.sequence), entry.at.toString(Qt::ISODateWithMs), entry.author, entry.text,
                       entry.undoes ? QString::number(*entry.undoes) : QString()}
        + field + QStringList{entry.session, hash};
}

Result<void> addLines(CsvFile& csv, const ChangeSet& entry, const QString& hash, const NameOfValue& names)
{
    bool told = false;
    for (const Change& change : entry.changes) {
        const auto [table, id] = entityIdentity(change.either());
        const QStringList item{actOf(change), table, entityName(change.either()), id};
        for (const FieldChange& field : differences(change, names)) {
            if (auto added = csv.add(cellsOf(entry, hash, item + QStringList{field.field, field.before, field.after})); !added)
                return added;
            told = true;
        }
    }
    // Every entry is in the file, whatever it did.
    return told ? Result<void>() : csv.add(cellsOf(entry, hash, QStringList(fieldHeads, QString())));
}

/// `file`: a JsonList or a CsvFile that has begun; `add` puts an entry into it.
template <typename File, typename Add>
Result<qint64> writeEntries(const AuditReader& reader, const AuditFilter& filter, File& file, Add add, Progress& progress)
{
    qint64 written = 0;
    const auto visited = reader.visit(filter, progress, [&](const AuditEntry& entry) -> Result<void> {
        if (auto added = add(entry); !added)
            return added;
        ++written;
        return {};
    });
    if (!visited)
        return visited.error();
    if (auto finished = file.finish(); !finished)
        return finished.error();
    return written;
}

} // namespace

Result<qint64> exportHistory(const QString& workspaceFile, const AuditFilter& filter, const NameOfValue& names,
                             const QString& file, Progress& progress)
{
    const auto reader = AuditReader::open(workspaceFile);
    if (!reader)
        return reader.error();
    if (file.endsWith(u".json"_s, Qt::CaseInsensitive)) {
        JsonList list(file);
        if (auto begun = list.begin(); !begun)
            return begun.error();
        return writeEntries(*reader, filter, list, [&](const AuditEntry& entry) { return list.add(jsonOf(entry)); }, progress);
    }
    CsvFile csv(file, refusal());
    if (auto begun = csv.begin(heads()); !begun)
        return begun.error();
    return writeEntries(*reader, filter, csv,
                        [&](const AuditEntry& entry) { return addLines(csv, entry.changes, entry.hash, names); }, progress);
}

} // namespace waymark
