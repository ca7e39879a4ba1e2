// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/fieldgrid.h"
#include "views/frameworks/openpolicy.h"

namespace waymark {

/// What a policy statement is, field by field, each edited in place and saved at once.
class PolicyFields final : public FieldGrid {
    Q_OBJECT
public:
    explicit PolicyFields(OpenPolicy& open, QWidget* parent = nullptr);

private:
    void addTexts();
    void addStatus();
    void addOwner();
    void addReviewDay();
    void refresh();

    OpenPolicy& m_open;
};

} // namespace waymark
