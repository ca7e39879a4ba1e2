// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/itemkindtext.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ItemKindText", text);
}

} // namespace

QString itemKindText(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Perspective: return tr("Perspective");
    case ItemKind::Capability: return tr("Capability");
    case ItemKind::Epic: return tr("Epic");
    case ItemKind::AbuseCase: return tr("Abuse case");
    case ItemKind::UseCase: return tr("Use case");
    case ItemKind::Sprint: return tr("Sprint");
    case ItemKind::Check: return tr("Check");
    case ItemKind::Result: return tr("Result");
    case ItemKind::Choice: return tr("Choice");
    case ItemKind::Question: return tr("Question");
    case ItemKind::Practice: return tr("Best practice");
    case ItemKind::Control: return tr("Control");
    case ItemKind::Policy: return tr("Policy statement");
    case ItemKind::Risk: return tr("Risk");
    case ItemKind::Exception: return tr("Exception");
    case ItemKind::GameDay: return tr("Game day");
    case ItemKind::Tool: return tr("Tool");
    case ItemKind::Layer: return tr("Layer");
    case ItemKind::Component: return tr("Component");
    case ItemKind::Target: return tr("Target");
    case ItemKind::Person: return tr("Person");
    case ItemKind::Workload: return tr("Workload");
    case ItemKind::Starter: return tr("Starter story");
    case ItemKind::Run: return tr("Run");
    }
    return {};
}

QString itemKindWords(ItemKind kind)
{
    const bool story = kind == ItemKind::UseCase || kind == ItemKind::AbuseCase;
    return story ? QStringLiteral("%1 %2").arg(itemKindText(kind), tr("story")) : itemKindText(kind);
}

bool isReference(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Perspective:
    case ItemKind::Capability:
    case ItemKind::Epic:
    case ItemKind::Practice:
    case ItemKind::Control:
    case ItemKind::Tool:
    case ItemKind::Layer:
    case ItemKind::Component:
    case ItemKind::Starter: return true;
    default: return false;
    }
}

bool isRecorded(ItemKind kind)
{
    return !isReference(kind) && kind != ItemKind::Result && kind != ItemKind::Check;
}

} // namespace waymark
