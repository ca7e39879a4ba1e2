// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/kepttexts.h"

#include "model/report/secretforms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

bool isIdPart(QChar c)
{
    return isWordPart(c) || c == u'_' || c == u'-' || c == u'.';
}

void addWords(QSet<QString>& words, const QString& id)
{
    for (qsizetype at = 0; at < id.size();) {
        const qsizetype end = endOfWord(id, at);
        if (end > at)
            words.insert(folded(id.mid(at, end - at)));
        at = std::max(end, at + 1);
    }
}

} // namespace

KeptTexts::KeptTexts(const QStringList& ids, const QString& prose)
    : m_ids(ids.begin(), ids.end())
    , m_prose(prose)
{
    for (const QString& id : ids)
        addWords(m_words, id);
    QString line = prose;
    const QStringList words = line.replace(u'\n', u' ').split(u' ', Qt::SkipEmptyParts);
    m_proseWords = QSet<QString>(words.begin(), words.end());
}

void KeptTexts::keep(const QStringList& imported)
{
    for (const QString& id : imported)
        m_ids.insert(id);
}

qsizetype KeptTexts::idAt(const QString& text, qsizetype at) const
{
    if (m_ids.isEmpty() || (at > 0 && (isIdPart(text[at - 1]) || text[at - 1] == u'@' || text[at - 1] == u'+' || text[at - 1] == u'%')))
        return 0;
    qsizetype end = at;
    while (end < text.size() && isIdPart(text[end]))
        ++end;
    if (end < text.size() && (text[end] == u'@' || text[end] == u'+' || text[end] == u'%'))
        return 0; // of a mail address
    while (end > at && !isWordPart(text[end - 1]))
        --end; // the end of a sentence
    return m_ids.contains(text.mid(at, end - at)) ? end - at : 0;
}

bool KeptTexts::isProse(const QString& text) const
{
    const QString plain = text.simplified();
    const QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    constexpr qsizetype fewest = 3;
    if (words.size() < fewest || m_proseWords.isEmpty())
        return false;
    // The first and the last may be parts of words where markup parts them
    for (qsizetype i = 1; i + 1 < words.size(); ++i)
        if (!m_proseWords.contains(words[i]))
            return false;
    return m_prose.contains(plain);
}

} // namespace waymark
