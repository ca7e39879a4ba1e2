// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/auditwords.h"

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace waymark {

namespace {

constexpr int imageDepth = 3; ///< braces around what an image says: of the change set, the change, the image

/// Where the quote stands that ends a string; behind everything, if there is none.
qsizetype endOfString(const QByteArray& json, qsizetype from)
{
    while (from < json.size() && json[from] != '"')
        from += json[from] == '\\' ? 2 : 1;
    return std::min(from, json.size());
}

/// What the string means, in lower case.
QByteArray unescaped(QByteArrayView string)
{
    const QByteArray json = "[\"" + string.toByteArray() + "\"]";
    return QJsonDocument::fromJson(json).array().at(0).toString().toUtf8().toLower();
}

/// Visits each text of people until `visit` wants no more.
template <typename Visit>
void forEachText(const QByteArray& json, Visit&& visit)
{
    int depth = 0;
    QByteArrayView key;
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (json[i] == '{')
            ++depth;
        else if (json[i] == '}')
            --depth;
        if (json[i] != '"')
            continue;
        const qsizetype end = endOfString(json, i + 1);
        const QByteArrayView string = QByteArrayView(json).sliced(i + 1, end - i - 1);
        i = end;
        if (end + 1 < json.size() && json[end + 1] == ':')
            key = string;
        else if ((depth >= imageDepth || (depth == 1 && key == QByteArrayView("text"))) && !visit(string))
            return;
    }
}

} // namespace

AuditWords::AuditWords(const QStringList& words)
{
    for (const QString& word : words)
        if (!word.isEmpty())
            m_words.push_back(word.toUtf8().toLower());
}

bool AuditWords::areIn(const QByteArray& bytes) const
{
    if (isEmpty())
        return true;
    const QByteArray lower = bytes.toLower();
    std::vector<const QByteArray*> missing;
    for (const QByteArray& word : m_words)
        missing.push_back(&word);
    forEachText(lower, [&](QByteArrayView string) {
        const QByteArray plain = string.contains('\\') ? unescaped(string) : QByteArray();
        const QByteArrayView text = plain.isNull() ? string : QByteArrayView(plain);
        std::erase_if(missing, [&](const QByteArray* word) { return text.contains(QByteArrayView(*word)); });
        return !missing.empty();
    });
    return missing.empty();
}

} // namespace waymark
