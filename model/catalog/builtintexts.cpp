// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/builtintexts.h"

#include "templates/templates.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waymark {

namespace {

void add(BuiltInTexts& texts, const QString& text)
{
    const QString plain = text.simplified();
    if (plain.contains(u' '))
        texts.prose += plain + u'\n';
    else if (!plain.isEmpty())
        texts.terms << plain;
}

void addAll(BuiltInTexts& texts, const QJsonValue& value)
{
    if (value.isString()) {
        add(texts, value.toString());
    } else if (value.isArray()) {
        for (const QJsonValue& item : value.toArray())
            addAll(texts, item);
    } else if (value.isObject()) {
        const QJsonObject members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            add(texts, it.key()); // some lists name checks so
            addAll(texts, it.value());
        }
    }
}

} // namespace

BuiltInTexts builtInTexts()
{
    BuiltInTexts texts;
    const QString folder = templateFolder();
    QDirIterator files(folder, QStringList{QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = files.next();
        if (name.startsWith(folder + QStringLiteral("/demo/")) || name.startsWith(folder + QStringLiteral("/formats/")))
            continue;
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue; // of the program itself: cannot be missing
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        addAll(texts, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    }
    return texts;
}

} // namespace waymark
