// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/kepttexts.h"
#include "model/report/textreading.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace waymark {

/// A secret that stands somewhere in a text.
struct SecretPlace {
    enum class Kind { Person, Account };
    qsizetype from = 0; ///< in the text as it was written
    qsizetype to = 0;   ///< behind it
    Kind kind = Kind::Person;
    QString secret = {}; ///< a name's or mail address' nameKey(); 12 digits
};

/// By which a name is known, whatever its case, its blanks and the composition of its letters.
QString nameKey(const QString& name);

/// Finds names, mail addresses and account numbers in texts, see Redaction for which.
class SecretSearch {
public:
    SecretSearch() = default;
    explicit SecretSearch(KeptTexts kept) : m_kept(std::move(kept)) {}

    void addName(const QString& name);
    void addAccount(const QString& account) { m_accounts.insert(account.toLongLong()); }
    /// A pseudonym, which is no secret, though somebody is called "person".
    void keep(const QString& pseudonym) { m_kept.keep({pseudonym}); }
    /// Ids that were imported are left alone from here on, but for those that are names, or have one of several parts in them.
    void keepImported(const QStringList& ids);

    /// In order, none within another, in whatever form it may be read.
    std::vector<SecretPlace> places(const TextReading& written) const;
    /// Whether a name of several parts is in it.
    bool hasFullName(const QString& text) const;
    bool isName(const QString& text) const { return m_keys.contains(nameKey(text)); }

private:
    struct Name {
        QString text; ///< case folded, from its first letter or digit to the last, its gaps as single blanks
        QString key;
        bool onlyAlone = false; ///< too short to be told from other words within a sentence
        bool isFull = false;    ///< has several parts
    };
    struct Found {
        qsizetype from = 0;
        qsizetype to = 0;
        SecretPlace::Kind kind = SecretPlace::Kind::Person;
        QString secret = {};
        bool isWords = false; ///< a name within a text, which catalogues may mean otherwise
    };

    void addForm(const QString& form, const QString& key);
    void addFound(const Name& name);
    std::vector<Found> in(const QString& text) const;
    void findSigns(const QString& text, std::vector<Found>& found) const;
    void findMails(const QString& text, std::vector<Found>& found) const;
    void findAccounts(const QString& text, std::vector<Found>& found) const;
    void findPeople(const QString& text, std::vector<Found>& found) const;
    const Name* personAt(const QString& text, qsizetype at, qsizetype& end) const;
    bool keepsId(const QString& text, qsizetype at, qsizetype& until) const;

    KeptTexts m_kept;
    QSet<QString> m_keys;                      ///< of all names
    QHash<QString, std::vector<Name>> m_names; ///< by first word, the longest first
    std::vector<Name> m_signs;                 ///< names that have no words that could be told apart
    QSet<qint64> m_accounts; ///< as numbers, for texts are full of digits
};

} // namespace waymark
