// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/kepttexts.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace waymark {

/// What a redacted export must not tell.
struct Secrets {
    QStringList people = {};   ///< names as they are written in the workspace
    QStringList accounts = {}; ///< of 12 digits; others are known by their form
    /// Not secret, so not taken for names: ids of checks, epics and tools. One that comes from what was imported and reads as
    /// somebody's name is no id here, lest a file with it uncovers them.
    QStringList ids = {};
    QStringList imported = {};
    QString prose = {}; ///< what catalogues and lenses say, a line each, with single blanks
};

/// Replaces account numbers, those in ARNs too, by "account-1", and people's names and mail addresses by "person-1". The same
/// secret has the same pseudonym in all texts that one redaction has seen, whatever their order for those that it was made with.
/// A name is found whatever its case, with blanks, dots, hyphens or underscores between its parts, but not within a longer word;
/// A name of one word is found as a whole text and between commas, brackets and the like; within sentences it needs four letters, or
/// one that isn't of ASCII, and must be no word of an id. First names alone, of people who have more, are not looked for. Ids, and
/// texts that catalogues have, keep what looks like a name in them, never an account.
/// 12 digits are an account, but not within a longer number, a UUID or a digest. An account that it was made with is found there too.
class Redaction {
public:
    /// Leaves all texts as they are.
    Redaction() = default;
    explicit Redaction(const Secrets& secrets);

    bool isActive() const { return m_active; }
    QString redacted(const QString& text);
    /// Of a field that holds nothing but somebody's name: ids are names there.
    QString redactedName(const QString& name);
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
    struct Name {
        QString text; ///< case folded, from its first letter or digit to the last, its gaps as single blanks
        QString pseudonym;
        bool onlyAlone = false; ///< too short to be told from other words within a sentence
    };
    struct Found {
        qsizetype length = 0; ///< 0: nothing was found there
        QString pseudonym = {};
    };

    QString tellPerson(const QString& pseudonym);
    void know(const QString& name);
    void addForm(const QString& form, const QString& pseudonym);
    QString nextPerson();
    QString pseudonymOf(const QString& account);
    std::optional<QString> wholeName(const QString& text);
    bool keepsPeople(const QString& text, qsizetype at, qsizetype& until, std::optional<bool>& isProse) const;
    Found found(const QString& text, qsizetype at, bool mayHaveMail, bool mayBeName);
    Found mailAt(const QString& text, qsizetype at);
    Found accountAt(const QString& text, qsizetype at);
    Found personAt(const QString& text, qsizetype at) const;
    QString withoutSigns(QString text);

    bool m_active = false;
    KeptTexts m_kept;
    int m_people = 0;                        ///< numbers given so far
    QSet<QString> m_taken;                   ///< what people are called, case folded
    QHash<QString, std::vector<Name>> m_names; ///< by first word, the longest first
    std::vector<Name> m_signs;               ///< names that have no words that could be told apart
    QHash<QString, QString> m_mails;         ///< pseudonyms, by case-folded mail address or name
    QHash<QString, QString> m_accounts;      ///< pseudonyms
    struct Told {
        QSet<QString> people; ///< pseudonyms
        QSet<QString> accounts;
    };
    Told m_inFile;
    Told m_inAll;
};

} // namespace waymark
