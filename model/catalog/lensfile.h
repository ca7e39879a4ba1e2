// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/lens.h"
#include "model/domain/result.h"

#include <QByteArray>

#include <vector>

namespace waymark {

/// Something in a lens file that its format forbids. https://docs.aws.amazon.com/wellarchitected/latest/userguide/lenses-format-specification.html
struct LensFault {
    QString pointer = {}; ///< JSON pointer (RFC 6901): "/pillars/0/questions/3/riskRules/1/condition"; empty: the whole file
    QString message = {};
    /// What reading it all the same makes of it: "The rule counts for nothing." Empty: it makes no difference.
    QString done = {};

    friend bool operator==(const LensFault&, const LensFault&) = default;
};

struct LensReading {
    Lens lens = {};
    QString version = {}; ///< `_version`, a number or text, where the file has one
    std::vector<LensFault> faults = {}; ///< in the order of the file; none: it passes strictly
    int rules = 0;        ///< that were read
    int questions = 0;
    int choices = 0;
};

/// Whether the 500 KB that AWS allows count. Not for a lens that is in the program or a workspace already, which
/// lensDocument() may have made larger than its file was.
enum class LensSize { Limited, Any };

/// Reads a lens leniently: takes what can be understood and lists every fault. Also what `aws wellarchitected export-lens`
/// prints (the lens as text under `LensJSON`), a BOM, UTF-16, bare NaN and members that the format doesn't know.
/// Repeated ids of pillars, questions (anywhere in the lens) or choices (within a question): the later one gets an id of
/// its own ("SEC1-2"), so that no two share an answer, and that is a fault. Errors: Parse, with position and reason, of
/// what is no JSON or holds no question.
Result<LensReading> readLens(const QByteArray& document, LensSize size = LensSize::Limited);

/// The same of a file. Errors: Io; Invalid, of a workspace that is open here; Parse.
Result<LensReading> readLensFile(const QString& file);

/// The lens in its file format, UTF-8, indented by two: readLens() of it gives the same lens. Ids that were made up keep.
QByteArray lensDocument(const Lens& lens, const QString& version = {});

/// What a lens of this name is known by in all its editions: lower-case letters and digits with '-' between them.
QString lensKey(const QString& name);

} // namespace waymark
