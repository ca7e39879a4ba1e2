// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace waymark {

/// What a redaction leaves as it is although a name may look like it: ids that tools and catalogues give, and what catalogues say.
class KeptTexts {
public:
    KeptTexts() = default;
    KeptTexts(const QStringList& ids, const QString& prose);
    /// Ids that were imported: their words are none of the vocabulary, lest a file brings in somebody's name.
    void keep(const QStringList& imported);

    /// Whether an id that is not imported has this word, case folded.
    bool hasWord(const QString& word) const { return m_words.contains(word); }
    bool isId(const QString& text) const { return m_ids.contains(text); }
    /// How long the id is that begins at the word at `at` and ends where nothing joins it to more; 0: none does.
    qsizetype idAt(const QString& text, qsizetype at) const;
    /// Whether catalogues say it so, at least three words of it.
    bool isProse(const QString& text) const;

private:
    QSet<QString> m_ids;
    QSet<QString> m_words;      ///< of the ids, case folded
    QString m_prose;            ///< with single blanks
    QSet<QString> m_proseWords; ///< parted by blanks: most texts have another, and need no search
};

} // namespace waymark
