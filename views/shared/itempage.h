// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/screen.h"

namespace waymark {

class InPlaceText;
class OpenItem;

/// All about one item, in the details panel, and the place to change any of it: each field is edited where it stands and
/// saved at once as one edit. The title stands above all else, which scrolls. Closes when the item is gone.
class ItemPage : public QWidget {
    Q_OBJECT
public:
    void editTitle(); ///< F2
    void enter();     ///< the focus goes to the first field

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);
    void storyRequested(const waymark::StoryId& story);
    void checksRequested(const waymark::CheckSelection& selection);

protected:
    explicit ItemPage(QWidget* parent);

    /// To be called once, at the end of a constructor. `name` begins the names of title and page: "story".
    void setUp(OpenItem& open, const QString& name, QWidget* page);
    InPlaceText& title() const { return *m_title; }

    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    OpenItem* m_open = nullptr;
    InPlaceText* m_title;
};

} // namespace waymark
