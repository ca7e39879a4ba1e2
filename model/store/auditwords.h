// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace waymark {

/// Looks for words in the canonical bytes of change sets (see canonicalBytes()): in what the person did and in the texts and
/// ids of all images, not in the names of fields. Case doesn't matter for the letters a to z. A word that is a reference, letters
/// and a number joined by dashes, is found as a whole only: "R-1" is not in "R-10".
class AuditWords {
public:
    explicit AuditWords(const QStringList& words); ///< empty ones don't count

    bool isEmpty() const { return m_words.empty(); }
    bool areIn(const QByteArray& bytes) const; ///< each of them, wherever

private:
    struct Word {
        QByteArray text = {}; ///< UTF-8, a to z in lower case
        bool isReference = false;

        bool isIn(QByteArrayView lower) const;
    };
    std::vector<Word> m_words;
};

} // namespace waymark
