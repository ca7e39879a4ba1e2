// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileIconProvider>

namespace waymark {

/// Icons and kinds of files by their names alone. Qt's own provider looks into them, and with the file that it closes go
/// all locks that this process has on it, those of an open workspace too: see HeldFile.
class SuffixIcons final : public QFileIconProvider {
public:
    using QFileIconProvider::icon;
    QIcon icon(const QFileInfo& info) const override;
    QString type(const QFileInfo& info) const override;
};

} // namespace waymark
