// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace waymark {

/// Presses Tab in a window until it has gone round, and puts the focus back. What is enabled and takes part but was never
/// reached, and where Tab stayed. `byOtherKeys`: object names of what is reached by other keys by design.
QStringList tabFaults(QWidget& window, const QStringList& byOtherKeys);

} // namespace waymark
