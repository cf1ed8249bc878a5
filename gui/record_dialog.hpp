// SPDX-License-Identifier: GPL-3.0-or-later
// Asks where to record to, and in files of what size.
#pragma once

#include <QDialog>

#include "free_space.hpp"
#include "record_file.hpp"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QSpinBox;

namespace efdmon::gui {

class RecordDialog : public QDialog {
    Q_OBJECT
public:
    explicit RecordDialog(QWidget* parent = nullptr);

    RecordTarget target() const;
    QString fileName() const;

    // Folder, format and limits; the name is a new one each time.
    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

public Q_SLOTS:
    // Asks first where a file would be overwritten.
    void accept() override;

private:
    void makeFile();
    void makeFormat();
    void makeLimits();
    void layOut();
    void suggest(const QString& folder, int format);
    void browse();
    void applyFormat(int format);
    void nameChanged();
    void sayHowLarge();

    QLineEdit* file_;
    QPushButton* browse_;
    QComboBox* format_;
    QLabel* note_;
    QLabel* size_; // and what there is room for
    FreeSpace space_;
    QCheckBox* limited_;
    QSpinBox* limit_; // MB
    QSpinBox* files_;
    QPushButton* record_ = nullptr;
    QString agreed_; // to overwrite this one
};

} // namespace efdmon::gui
