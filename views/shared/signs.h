// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "views/shared/bandcolors.h"
#include "views/shared/cellmodel.h" // signText()

#include <QIcon>

class QPainter;

namespace waymark {

/// The project's own signs: SVGs of resources/icons, in which "ink" stands for the colour and "paper" for what is cut
/// out of it. Recoloured when painted, and cached by size and colour.

/// An icon in the text colour of the scheme, muted when disabled, accent when selected (On).
QIcon signIcon(const QString& name);
/// An icon that keeps one colour whatever its state.
QIcon signIcon(const QString& name, Role role);
QIcon signIcon(Outcome outcome);
QIcon signIcon(Severity severity);

void paintSign(QPainter& painter, const QRect& rect, const QString& name, const QColor& ink, const QColor& paper);
void paintSign(QPainter& painter, const QRect& rect, Outcome outcome, Scheme scheme);
void paintSign(QPainter& painter, const QRect& rect, Severity severity, Scheme scheme);
void paintSign(QPainter& painter, const QRect& rect, ChangeKind kind, Scheme scheme);

QString signName(Outcome outcome);
QString signName(Severity severity);
QString signName(ChangeKind kind);

} // namespace waymark
