// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/awsdocuments.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <cstring>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AwsReview)
};

constexpr qsizetype mostBytes = 64'000'000;

Error unreadable(const QString& reason, const QString& detail = {})
{
    return {.code = Error::Code::Parse, .message = Text::tr("The answers can't be read: %1.").arg(reason), .detail = detail};
}

/// Without a mark at its beginning.
QByteArray asUtf8(const QByteArray& file)
{
    const auto encoding = QStringConverter::encodingForData(file);
    if (!encoding)
        return file;
    QStringDecoder decode(*encoding);
    QString text = decode(file);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text.toUtf8();
}

bool isBlank(char c)
{
    return c != '\0' && std::strchr(" \t\r\n", c) != nullptr;
}

/// Where the document that begins at `start` ends: behind the bracket that closes its first one, or at the end of the file.
qsizetype endOfDocument(const QByteArray& json, qsizetype start)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = start; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inText) {
            if (c == '\\')
                ++i;
            else
                inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth <= 0) {
            return i + 1;
        }
    }
    return json.size();
}

} // namespace

Result<std::vector<QJsonValue>> jsonDocuments(const QByteArray& file)
{
    if (file.size() > mostBytes)
        return unreadable(Text::tr("the file has more than %1 bytes").arg(mostBytes));
    const QByteArray json = asUtf8(file);
    std::vector<QJsonValue> documents;
    for (qsizetype i = 0; i < json.size();) {
        if (isBlank(json.at(i))) {
            ++i;
            continue;
        }
        const qsizetype end = endOfDocument(json, i);
        QJsonParseError parsing;
        const QJsonDocument document = QJsonDocument::fromJson(json.mid(i, end - i), &parsing);
        if (document.isNull())
            return unreadable(Text::tr("it is no JSON (%1 at byte %2)").arg(parsing.errorString()).arg(i + parsing.offset),
                              QString::number(i + parsing.offset));
        documents.push_back(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
        i = end;
    }
    if (documents.empty())
        return unreadable(Text::tr("the file is empty"));
    return documents;
}

} // namespace waymark
