// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/storyfields.h"

#include <QMenu>

namespace waymark {

/// "Set Epic ▸ ...": gives all stories that are selected the same value. The values are looked up when a list opens.
class FieldMenu final : public QMenu {
    Q_OBJECT
public:
    FieldMenu(const Workspace& workspace, const Catalogues& catalogues, QWidget* parent = nullptr);

Q_SIGNALS:
    void fieldChosen(waymark::StoryField field, const QVariant& value);

private:
    void fill(QMenu& menu, StoryField field);

    const Workspace& m_workspace;
    const Catalogues& m_catalogues;
};

} // namespace waymark
