// A place to write by hand, with pen, finger or mouse. Asked to confirm, it sends what was written as a PNG picture.
if (!customElements.get("yjs-signature-pad")) {
  customElements.define("yjs-signature-pad", class extends HTMLElement {
    connectedCallback() {
      if (this.canvas) {
        return;
      }
      this.canvas = document.createElement("canvas");
      this.canvas.width = 900;
      this.canvas.height = 260;
      this.setAttribute("role", "img");
      this.append(this.canvas);
      this.pen = this.canvas.getContext("2d");
      this.pen.lineWidth = 5;
      this.pen.lineCap = "round";
      this.pen.lineJoin = "round";
      this.pen.strokeStyle = "#111";
      this.written = false;
      const at = (e) => {
        const place = this.canvas.getBoundingClientRect();
        const scale = this.canvas.width / place.width;
        return [(e.clientX - place.left) * scale, (e.clientY - place.top) * scale];
      };
      this.canvas.addEventListener("pointerdown", (e) => {
        this.canvas.setPointerCapture(e.pointerId);
        this.drawing = true;
        this.pen.beginPath();
        this.pen.moveTo(...at(e));
      });
      this.canvas.addEventListener("pointermove", (e) => {
        if (this.drawing) {
          this.pen.lineTo(...at(e));
          this.pen.stroke();
          this.written = true;
        }
      });
      for (const end of ["pointerup", "pointercancel"]) {
        this.canvas.addEventListener(end, () => { this.drawing = false; });
      }
    }

    confirm() {
      this.dispatchEvent(new CustomEvent("signed", { detail: this.written ? this.canvas.toDataURL("image/png") : "" }));
    }

    clear() {
      this.pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
      this.written = false;
    }
  });
}
