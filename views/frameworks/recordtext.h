// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/openitem.h"

#include <QDate>
#include <QHash>

namespace waymark {

class InPlaceText;

/// Ties a text of a page to a text of the open record: shows it, saves it as one edit, and says so when somebody else was
/// faster. What couldn't be saved is put by when another record is opened, and is there again when this one comes back.
class RecordText final : public QObject {
    Q_OBJECT
public:
    /// The text in the open record. `key` and what follows are asked while one is open or just being left.
    struct Access {
        QString words = {};                      ///< name the field in a sentence: "statement"
        std::function<QString()> key = {};       ///< id of the open record; empty: none is open
        std::function<bool()> isThere = {};      ///< false: it was removed
        std::function<QString()> reference = {}; ///< the next three only while it is there
        std::function<QString()> value = {};
        std::function<bool(const QString& typed)> write = {}; ///< whether it was stored
    };
    RecordText(OpenItem& open, InPlaceText& text, Access access); ///< the text's child

private:
    bool isThere() const { return m_access.isThere(); }
    void refresh();
    void save(const QString& typed, const QString& before);
    void tellOvertaken();
    void leave();
    void arrive();

    OpenItem& m_open;
    InPlaceText& m_text;
    Access m_access;
    bool m_saving = false; ///< what changes meanwhile is of this field
    QHash<QString, QString> m_putBy; ///< by key
};

/// As RecordText, for a day, which is typed like 2026-09-30. What is no day is not saved, and stays.
class RecordDay final : public QObject {
    Q_OBJECT
public:
    struct Access {
        QString words = {};                      ///< "review day"
        bool needed = false;                     ///< there is always one
        std::function<bool()> isThere = {};      ///< a record is open
        std::function<QString()> reference = {};
        std::function<std::optional<QDate>()> day = {};
        std::function<bool(const std::optional<QDate>& day)> write = {}; ///< whether it was stored
    };
    RecordDay(OpenItem& open, InPlaceText& text, Access access); ///< the text's child

private:
    void refresh();
    void save(const QString& typed);

    OpenItem& m_open;
    InPlaceText& m_text;
    Access m_access;
};

/// A text of an open record: `open` is an OpenRecord<Record> with a change(text, function).
template <typename Open, typename Record>
void tieText(Open& open, InPlaceText& text, const QString& words, QString Record::*member)
{
    new RecordText(open, text,
                   {.words = words,
                    .key = [&open] { return open.id() ? open.id()->toString() : QString(); },
                    .isThere = [&open] { return open.record() != nullptr; },
                    .reference = [&open] { return open.record()->reference; },
                    .value = [&open, member] { return open.record()->*member; },
                    .write =
                        [&open, words, member](const QString& typed) {
                            return open.change(RecordText::tr("Change the %1 of %2", "field, item").arg(words, open.record()->reference),
                                               [&](Record& changed) { changed.*member = typed; });
                        }});
}

} // namespace waymark
