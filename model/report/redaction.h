// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/secretsearch.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace waymark {

/// What a redacted export must not tell.
struct Secrets {
    QStringList people = {};   ///< names as they are written in the workspace
    QStringList accounts = {}; ///< texts that may be accounts, or have them in them, as the identities of targets do
    /// Not secret, so not taken for names: ids of checks, epics and tools.
    QStringList ids = {};
    /// The same of what was imported; one that reads as somebody's name, or has one of several parts in it, is no id here, lest a file
    /// with it uncovers them.
    QStringList imported = {};
    QString prose = {}; ///< what catalogues and lenses say, a line each, with single blanks
};

/// What is written instead of a part of a text.
struct Replacement {
    qsizetype from = 0;
    qsizetype to = 0; ///< behind it
    QString text = {};
};

/// Replaces account numbers, those in ARNs too, by "account-1", and people's names and mail addresses by "person-1". The same
/// secret has the same pseudonym in all texts that one redaction has seen, whatever their order for those that it was made with.
/// A name is found whatever its case, with blanks, dots, hyphens or underscores between its parts or none, but not within a longer
/// word. A name of one word is found as a whole text and between commas, brackets and the like; within sentences it needs four
/// letters, or one that isn't of ASCII, and must be no word of an id. First names alone, of people who have more, are not looked for.
/// Ids, and texts that catalogues have, keep what looks like a name in them, never an account.
/// 12 digits are an account, but not within a longer number, a UUID or a digest. An account that it was made with is found there too,
/// and with blanks, dots, hyphens or line ends among its digits.
/// All of them are found however they are encoded, see readingsOf(). What is no secret stays character for character, so what is
/// redacted already may be again.
class Redaction {
public:
    /// Leaves all texts as they are.
    Redaction() = default;
    explicit Redaction(const Secrets& secrets);

    bool isActive() const { return m_active; }
    QString redacted(const QString& text);
    /// Of a field that holds nothing but somebody's name: ids are names there.
    QString redactedName(const QString& name);
    /// Of a member of JSON or a column: words that this program calls them by are no names.
    QString redactedKey(const QString& key);
    /// Whether these 12 digits are an account that it was made with or has seen.
    bool knowsAccount(const QString& digits) const { return m_accounts.contains(digits); }
    /// What has to be replaced in the text as it was written: in order, none within another.
    std::vector<Replacement> replacements(const TextReading& text);

    /// What is counted from here on is another file; all pseudonyms stay.
    void beginFile();
    /// How many different ones were replaced.
    struct Count {
        int accounts = 0;
        int people = 0;
    };
    Count inFile() const; ///< in this file so far
    Count inAll() const;
    /// What was replaced, for the head of what is written; empty: it isn't active.
    QString sentence() const { return sentence(inFile()); }
    QString sentence(const Count& count) const;

private:
    void know(const QString& name);
    bool learn(const std::vector<SecretPlace>& places);
    QString tell(const SecretPlace& place);
    QString personOf(const QString& key);
    QString accountOf(const QString& digits);

    bool m_active = false;
    SecretSearch m_search;
    int m_numbers = 0;                    ///< given to people so far
    QSet<QString> m_taken;                ///< what people are called, case folded
    QHash<QString, QString> m_people;     ///< pseudonyms, by nameKey() of a name or mail address
    QHash<QString, QString> m_accounts;   ///< pseudonyms
    struct Told {
        QSet<QString> people; ///< pseudonyms
        QSet<QString> accounts;
    };
    Told m_inFile;
    Told m_inAll;
};

/// A text with parts of it replaced; these are in order, none within another.
QString withReplacements(const QString& text, const std::vector<Replacement>& replacements);

} // namespace waymark
