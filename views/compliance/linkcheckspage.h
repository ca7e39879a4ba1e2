// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

namespace waymark {

class ItemPicker;

/// "Link to…" in the details panel: a field that links all checks that were selected to what is picked, in one step.
class LinkChecksPage final : public QWidget {
    Q_OBJECT
public:
    explicit LinkChecksPage(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const std::vector<CheckKey>& checks);

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

private:
    void pick(const QString& key);

    ScreenContext m_context;
    std::vector<CheckKey> m_checks;
    ItemPicker* m_field;
};

} // namespace waymark
