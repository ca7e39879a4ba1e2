// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/referencewords.h"

#include "model/import/formatcatalogue.h"
#include "views/shared/storywords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReferenceWords)
};

} // namespace

QString signText(ToolMaker maker)
{
    switch (maker) {
    case ToolMaker::Aws: return Text::tr("AWS");
    case ToolMaker::OpenSource: return Text::tr("Open source");
    case ToolMaker::Partner: return Text::tr("Partner");
    }
    Q_UNREACHABLE();
}

QString signText(ContainerRole role)
{
    switch (role) {
    case ContainerRole::Registry: return Text::tr("Registry");
    case ContainerRole::Compute: return Text::tr("Compute");
    case ContainerRole::Orchestration: return Text::tr("Orchestration");
    case ContainerRole::Mesh: return Text::tr("Mesh");
    case ContainerRole::Discovery: return Text::tr("Discovery");
    }
    Q_UNREACHABLE();
}

QString signText(Responsible responsible)
{
    switch (responsible) {
    case Responsible::Provider: return Text::tr("Provider");
    case Responsible::Shared: return Text::tr("Shared");
    case Responsible::Customer: return Text::tr("Customer");
    }
    Q_UNREACHABLE();
}

QString signName(Responsible responsible)
{
    switch (responsible) {
    case Responsible::Provider: return QStringLiteral("target");
    case Responsible::Shared: return QStringLiteral("layers");
    case Responsible::Customer: return QStringLiteral("people");
    }
    Q_UNREACHABLE();
}

QString componentsText(const ToolboxEntry& entry)
{
    QStringList words;
    for (const Component component : entry.components)
        words << signText(component);
    return words.join(Text::tr(", "));
}

QString layersText(const ToolboxEntry& entry)
{
    QStringList words;
    for (const DefenceLayer layer : entry.layers)
        words << signText(layer);
    return words.join(Text::tr(", "));
}

QString formatsText(const ToolboxEntry& entry, const FormatCatalogue* formats)
{
    QStringList names;
    for (const QString& id : entry.formats) {
        const Format* format = formats ? formats->find(id) : nullptr;
        names << (format ? format->name : id);
    }
    return names.isEmpty() ? Text::tr("none") : names.join(Text::tr(", "));
}

} // namespace waymark
