// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/messagebar.h"

#include <QStringList>
#include <QWidget>

namespace waymark {

struct ScreenContext;

/// The page that takes results files from staging over the preview to acceptance. The shell shows it in place of the
/// screens from start() until closed(). Jobs that it starts are its own to hand to ScreenContext::jobs.
class ImportFlow : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Begins with these files. While a flow is under way the files are added to it, or refused with a message.
    virtual void start(const QStringList& files) = 0;
    virtual bool isActive() const = 0;

Q_SIGNALS:
    void closed(); ///< accepted, cancelled or failed: the shell goes back to the screen before
    /// The outcome; after an acceptance its action is Undo.
    void messageRaised(const waymark::Message& message);
};

/// Owned by `parent`.
ImportFlow* createImportFlow(const ScreenContext& context, QWidget* parent = nullptr);

} // namespace waymark
